import type { RecordKey } from "../../operations/finding-keys";

const PARTS = ["village", "person", "serial", "code", "text"] as const;

/** A record's key as one text: 柳林村|张三|5||路灯不亮. */
export function keyText(key: RecordKey): string {
  return PARTS.map((part) => key[part].replace(/\|/g, "/")).join("|");
}

/** The key of such a text; what is missing is "". */
export function keyFromText(text: string): RecordKey {
  const [village = "", person = "", serial = "", code = "", rest = ""] = text.split("|", 5);
  return { village, person, serial, code, text: rest };
}
