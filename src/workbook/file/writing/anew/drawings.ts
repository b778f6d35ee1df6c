import type {
  Corner,
  ForeignPicture,
  ForeignTextBox,
  RichText,
} from "../../foreign/foreign-around";
import { encodeXstring, escapeXml } from "../../containers/xml/text";
import type { Measures } from "./measures";

const Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const Drawing = "http://schemas.openxmlformats.org/drawingml/2006";
/** English Metric Units of a pixel at 96 dpi. */
const PixelUnits = 9525;

/** The drawing part of a sheet. `relate` answers the relationship id of a picture. */
export function drawingPart(
  drawings: readonly (ForeignPicture | ForeignTextBox)[],
  measures: Measures,
  relate: (picture: ForeignPicture) => string,
): string {
  const anchors = drawings.map((drawing, i) => {
    const { from, to } = drawing.box;
    const inside =
      drawing.kind === "picture"
        ? pictureSource(drawing, i + 2, relate(drawing))
        : textBoxSource(drawing, i + 2);
    return `<xdr:twoCellAnchor editAs="oneCell">${corner("from", from, measures)}${corner("to", to, measures)}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${Drawing}/spreadsheetDrawing" xmlns:a="${Drawing}/main" xmlns:r="${Office}">${anchors.join("")}</xdr:wsDr>`;
}

function corner(name: string, at: Corner, measures: Measures): string {
  const x = Math.round(at.x * measures.columnPixels(at.column)) * PixelUnits;
  const y = Math.round(at.y * measures.rowPixels(at.row)) * PixelUnits;
  return `<xdr:${name}><xdr:col>${at.column}</xdr:col><xdr:colOff>${x}</xdr:colOff><xdr:row>${at.row}</xdr:row><xdr:rowOff>${y}</xdr:rowOff></xdr:${name}>`;
}

function pictureSource({ name, crop }: ForeignPicture, id: number, relation: string): string {
  const cut = (part: number) => Math.round(part * 100_000);
  const source =
    crop === undefined
      ? ""
      : `<a:srcRect l="${cut(crop.left)}" t="${cut(crop.top)}" r="${cut(crop.right)}" b="${cut(crop.bottom)}"/>`;
  return `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="${encodeXstring(name)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${escapeXml(relation)}"/>${source}<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>`;
}

function textBoxSource({ name, text, fill, line }: ForeignTextBox, id: number): string {
  const paint = (color: string | null) =>
    color === null
      ? "<a:noFill/>"
      : `<a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>`;
  return `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="${id}" name="${encodeXstring(name)}"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${paint(fill)}<a:ln w="9525">${paint(line)}</a:ln></xdr:spPr><xdr:txBody><a:bodyPr wrap="square"/><a:lstStyle/>${paragraphs(text)}</xdr:txBody></xdr:sp>`;
}

/** Lines of a text box; each piece of one font is a run. */
function paragraphs({ text, runs }: RichText): string {
  let at = 0;
  return text
    .split("\n")
    .map((line) => {
      const start = at;
      const end = at + line.length;
      at = end + 1;
      const cuts = [
        start,
        ...runs.map(({ from }) => from).filter((from) => from > start && from < end),
        end,
      ];
      const pieces = cuts.slice(0, -1).map((from, i) => {
        const font = runs.findLast((run) => run.from <= from)?.font ?? {};
        const color =
          typeof font.color === "string"
            ? `<a:solidFill><a:srgbClr val="${font.color.toUpperCase()}"/></a:solidFill>`
            : "";
        const face =
          font.name === undefined
            ? ""
            : `<a:latin typeface="${encodeXstring(font.name)}"/><a:ea typeface="${encodeXstring(font.name)}"/>`;
        const size = font.size === undefined ? "" : ` sz="${Math.round(font.size * 100)}"`;
        const piece = text.slice(from, cuts[i + 1]);
        return piece === ""
          ? ""
          : `<a:r><a:rPr lang="zh-CN"${size}${font.bold === true ? ' b="1"' : ""}${font.italic === true ? ' i="1"' : ""}>${color}${face}</a:rPr><a:t>${encodeXstring(piece)}</a:t></a:r>`;
      });
      return `<a:p>${pieces.join("")}</a:p>`;
    })
    .join("");
}
