import { strict as assert } from "node:assert";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { findBreaches } from "./api-sets";
import type { Breach } from "./api-sets";

const source = fileURLToPath(new URL("../../../src", import.meta.url));

/** TypeScript files of `src`, with `/` in their paths. */
const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(source, name).replaceAll("\\", "/"));

const inRooms = (...rooms: string[]) =>
  files.filter((name) => rooms.some((room) => name.includes(`/src/${room}/`)));

const sample = `
  export async function sample(context: Excel.RequestContext) {
    const sheet = context.workbook.worksheets.getItem("台账");
    const range = sheet.getRange("A1");
    range.load("valuesAsJson");
    range.values = [[1]];
    sheet.notes.add("A1", "x");
    const { valueTypes, valuesAsJson } = range;
    await Excel.run({ mergeUndoGroup: true }, async () => undefined);
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.18")) sheet.notes.getCount();
    if (Office.context.requirements.isSetSupported("ExcelApi", "1.9")) sheet.notes.getItemAt(0);
    return [valueTypes, valuesAsJson];
  }
`;

describe("workbook/excel: the floor is Excel 2021", function () {
  this.timeout(60_000);
  let breaches: readonly Breach[];

  before(() => {
    breaches = findBreaches(inRooms("workbook/excel", "addin"), new Map([["/sample.ts", sample]]));
  });

  it("uses no member of office.js above ExcelApi 1.14 without asking first", () => {
    assert.deepEqual(
      breaches.filter(({ file }) => file !== "/sample.ts"),
      [],
    );
  });

  it("finds such members wherever they stand", () => {
    const found = breaches.filter(({ file }) => file === "/sample.ts");
    assert.deepEqual(
      found.map(({ member, set, line }) => [member, set, line]),
      [
        ["valuesAsJson", "ExcelApi 1.16", 5],
        ["sheet.notes.add", "ExcelApi 1.18", 7],
        ["notes", "ExcelApi 1.18", 7],
        ["valuesAsJson", "ExcelApi 1.16", 8],
        ["mergeUndoGroup", "ExcelApi 1.20", 9],
        ["sheet.notes.getItemAt", "ExcelApi 1.18", 11],
        ["notes", "ExcelApi 1.18", 11],
      ],
    );
  });

  it("names Excel's globals in the adapter and the entry alone", () => {
    const allowed = new Set(inRooms("workbook/excel", "addin"));
    const naming = files.filter((name) => !allowed.has(name) && namesOffice(name));
    assert.deepEqual(naming, []);
  });
});

const globals = new Set(["Excel", "Office", "OfficeExtension", "CustomFunctions"]);

/** Whether a file uses one of the globals, as a value or in a type, that it does not declare itself. */
function namesOffice(name: string): boolean {
  const text = readFileSync(name, "utf8");
  if (!/\b(Excel|Office|CustomFunctions)/.test(text)) return false;
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && globals.has(node.text)) {
      const { parent } = node;
      const named = "name" in parent && parent.name === node;
      if (!named) used.add(node.text);
      else if (!ts.isPropertyAccessExpression(parent)) declared.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...used].some((global) => !declared.has(global));
}
