import { describeClaim } from "../../locale/describe-claim";
import type { FileClaim } from "../../operations/prove-report";

/** JSON of `proof` (CONTRACT §1). */
export function proofJson(claims: readonly FileClaim[]) {
  return {
    claims: claims.map((claim) => ({
      kind: claim.kind,
      file: claim.file,
      ...(claim.sheet === undefined ? {} : { sheet: claim.sheet, cell: claim.cell }),
      line: claim.line,
      text: claim.text,
      stated: claim.stated,
      computed: claim.computed,
      ok: claim.ok,
      ...(claim.note === undefined ? {} : { note: claim.note }),
      message: describeClaim(claim),
    })),
  };
}
