import { readFileSync } from "node:fs";
import type { FieldId } from "../../../src/ledger/fields";
import type { KindId } from "../../../src/ledger/kind-ids";
import type { LabelledLayout } from "./layout";

interface FormColumn {
  readonly parent: string;
  readonly label: string;
  readonly fields: readonly FieldId[];
  readonly judged: boolean;
}

function readColumn(text: string): FormColumn {
  const [name = "", wanted = ""] = text.split("=");
  const parts = name.split(">");
  const fields = wanted.split("/").filter((one) => one !== "" && one !== "-" && one !== "?");
  return {
    parent: parts.length > 1 ? parts[0]! : "",
    label: parts.at(-1)!,
    fields: fields as FieldId[],
    judged: !/[?-]/.test(wanted),
  };
}

/** One header row, or two with the merges a form has. */
function headerOf(columns: readonly FormColumn[]): {
  readonly rows: string[][];
  readonly merges: [number, number, number, number][];
} {
  if (columns.every((column) => column.parent === ""))
    return { rows: [columns.map((column) => column.label)], merges: [] };
  const upper: string[] = [];
  const merges: [number, number, number, number][] = [];
  columns.forEach(({ parent, label }, at) => {
    if (parent === "") {
      upper.push(label);
      merges.push([0, at, 1, at]);
    } else if (columns[at - 1]?.parent === parent) {
      upper.push("");
      merges.at(-1)![3] = at;
    } else {
      upper.push(parent);
      merges.push([0, at, 0, at]);
    }
  });
  const lower = columns.map(({ parent, label }) => (parent === "" ? "" : label));
  return { rows: [upper, lower], merges };
}

/** The forms of `forms.txt` as labelled layouts. */
export function readForms(): readonly LabelledLayout[] {
  const text = readFileSync(new URL("forms.txt", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line.includes("|") && !line.startsWith("#"))
    .map((line) => {
      const [kind = "", title = "", cells = ""] = line.split("|").map((part) => part.trim());
      const columns = cells.split(" ").map(readColumn);
      const { rows, merges } = headerOf(columns);
      return {
        layout: { id: title, title, header_rows: rows, merges },
        labels: {
          id: title,
          kinds: [kind === "-" ? null : (kind as KindId)],
          columns: columns.map((column) => column.fields),
          dontCare: columns.flatMap((column, at) => (column.judged ? [] : [at])),
        },
      };
    });
}
