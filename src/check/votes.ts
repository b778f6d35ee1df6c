import type { RecordColumn } from "../ledger/record-column";
import { voteColumns } from "../ledger/register/vote-columns";
import type { View } from "./view";

/** Whether a rating column counts votes (满意 12, 基本满意 3) instead of holding an answer. */
export function isVoteColumn(view: View, { column }: RecordColumn): boolean {
  return voteColumns(view.ledger, view.profile).some((votes) =>
    votes.some((vote) => vote.index === column.index),
  );
}
