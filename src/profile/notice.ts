import type { Schema } from "./schema";
import { listOf, object, text } from "./schema-parts";

/** What a township's 通报 says of its own; absent keys: nothing, or the ready demands. */
export interface NoticeSettings {
  /** 文号: 青综治〔2024〕5号 */
  readonly number?: string;
  /** The paragraphs of 下一步要求, in place of the ready ones. */
  readonly demands?: readonly string[];
  /** Who signs, where it is another than the reporting unit. */
  readonly signer?: string;
}

const MOST_DEMANDS = 20;

export const noticeSchema: Schema<NoticeSettings> = object<NoticeSettings>(
  {
    number: text(0, 60),
    demands: listOf(text(1, 1000), 0, MOST_DEMANDS),
    signer: text(0, 100),
  },
  [],
);
