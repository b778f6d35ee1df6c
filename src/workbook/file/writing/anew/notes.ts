import { cellName } from "../../../../sheet/address";
import { cutText } from "../../../../sheet/xml-characters";
import type { Corner, ForeignNote } from "../../foreign/foreign-around";
import { encodeXstring } from "../../containers/xml/text";
import type { Measures } from "./measures";
import { richSource } from "./rich-text";

const Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Longest text of a note. */
const MaxText = 32_767;

/** The part with the texts of a sheet's notes. */
export function notesPart(notes: readonly ForeignNote[]): string {
  const authors = [...new Set(notes.map(({ author }) => author))];
  const numbers = new Map(authors.map((author, i) => [author, i]));
  const list = notes.map(
    ({ row, column, author, text }) =>
      `<comment ref="${cellName(row, column)}" authorId="${numbers.get(author) ?? 0}"><text>${richSource({ ...text, text: cutText(text.text, MaxText) })}</text></comment>`,
  );
  const names = authors.map((author) => `<author>${encodeXstring(author)}</author>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${Main}"><authors>${names.join("")}</authors><commentList>${list.join("")}</commentList></comments>`;
}

/** The part with their boxes, without which Excel shows none. Numbers of shapes begin at 1024 a sheet. */
export function noteShapesPart(
  notes: readonly ForeignNote[],
  sheet: number,
  measures: Measures,
): string {
  const shapes = notes.map((note, i) => shapeSource(note, sheet * 1024 + 1 + i, measures));
  return [
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">',
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>`,
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>',
    ...shapes,
    "</xml>",
  ].join("");
}

function shapeSource(note: ForeignNote, id: number, measures: Measures): string {
  const { row, column, shown } = note;
  const { from, to } = note.box ?? {
    from: { row: Math.max(row - 1, 0), column: column + 1, x: 0.2, y: 0.5 },
    to: { row: row + 4, column: column + 3, x: 0.2, y: 0.5 },
  };
  const pixels = ({ row, column, x, y }: Corner) =>
    `${column}, ${Math.round(x * measures.columnPixels(column))}, ${row}, ${Math.round(y * measures.rowPixels(row))}`;
  return [
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:108pt;height:60pt;z-index:1;visibility:${shown ? "visible" : "hidden"}" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${pixels(from)}, ${pixels(to)}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>${shown ? "<x:Visible/>" : ""}</x:ClientData></v:shape>`,
  ].join("");
}
