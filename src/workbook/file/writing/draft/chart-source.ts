import type { DraftArea, DraftCell, DraftChart, SheetDraft } from "../../../../sheet/draft";
import { chartColors as colors, targetColor as LineColor } from "../../../chart-colors";
import { encodeXstring, escapeXml } from "../../containers/xml/text";
import { fixedArea, quotedSheet } from "./draft-sheet";

const ChartNs = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DrawingNs = "http://schemas.openxmlformats.org/drawingml/2006/main";

const Axis = { category: 111111111, value: 222222222 } as const;
/** Figures are written above the columns of a single series up to this many. */
const MaxLabelled = 20;

/** A chart of a draft as the source of a chart part; `sheet` is the name of its tab. */
export function chartSource(chart: DraftChart, draft: SheetDraft, sheet: string): string {
  const tab = quotedSheet(sheet);
  const series = chart.series.map((one, i) => ({
    isLine: chart.kind === "line" || (chart.kind === "columnLine" && one.line === true),
    source: (isLine: boolean) => seriesSource(chart, draft, tab, i, isLine),
  }));
  const bars = series.filter((one) => !one.isLine).map((one) => one.source(false));
  const lines = series.filter((one) => one.isLine).map((one) => one.source(true));
  const isBar = chart.kind === "bar";
  const axes = `<c:axId val="${Axis.category}"/><c:axId val="${Axis.value}"/>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${ChartNs}" xmlns:a="${DrawingNs}"><c:roundedCorners val="0"/>`,
    `<c:chart>${titleSource(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`,
    bars.length === 0
      ? ""
      : `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join("")}<c:gapWidth val="80"/>${axes}</c:barChart>`,
    lines.length === 0
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join("")}<c:marker val="1"/>${axes}</c:lineChart>`,
    axesSource(isBar, chart.axisFormat ?? "General", hasNegative(chart, draft)),
    "</c:plotArea>",
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>`
      : "",
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>`,
    "</c:chartSpace>",
  ].join("");
}

function seriesSource(
  chart: DraftChart,
  draft: SheetDraft,
  tab: string,
  index: number,
  isLine: boolean,
): string {
  const one = chart.series[index];
  if (one === undefined) return "";
  const isTarget = one.line === true;
  const color = isTarget ? LineColor : (colors[index % colors.length] ?? LineColor);
  const fill = `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
  const look = isLine
    ? `<c:spPr><a:ln w="22225">${fill}<a:prstDash val="${isTarget ? "dash" : "solid"}"/></a:ln></c:spPr><c:marker><c:symbol val="${isTarget ? "none" : "circle"}"/></c:marker>`
    : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  const shown = chart.series.filter((other) => other.line !== true).length === 1 && !isTarget;
  const labelled = shown && cellsOf(draft, chart.categories).length <= MaxLabelled;
  const format = chart.axisFormat ?? "General";
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${encodeXstring(one.name)}</c:v></c:tx>`,
    look,
    labelled ? labelsSource(format, isLine) : "",
    `<c:cat><c:strRef><c:f>${escapeXml(`${tab}!${fixedArea(chart.categories)}`)}</c:f>${textCache(cellsOf(draft, chart.categories))}</c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${escapeXml(`${tab}!${fixedArea(one.values)}`)}</c:f>${numberCache(cellsOf(draft, one.values), format)}</c:numRef></c:val>`,
    isLine ? '<c:smooth val="0"/>' : "",
    "</c:ser>",
  ].join("");
}

function labelsSource(format: string, isLine: boolean): string {
  const flags = [
    "showLegendKey",
    "showVal",
    "showCatName",
    "showSerName",
    "showPercent",
    "showBubbleSize",
  ];
  const shown = flags.map((flag) => `<c:${flag} val="${flag === "showVal" ? 1 : 0}"/>`).join("");
  return `<c:dLbls><c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textProperties(800)}<c:dLblPos val="${isLine ? "t" : "outEnd"}"/>${shown}</c:dLbls>`;
}

/** The cells of an area in order, row by row; areas of charts are one row or one column. */
function cellsOf(draft: SheetDraft, area: DraftArea): (DraftCell | null)[] {
  const cells: (DraftCell | null)[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      cells.push(draft.rows[row]?.[column] ?? null);
  return cells;
}

function textCache(cells: readonly (DraftCell | null)[]): string {
  const points = cells.map((cell, i) =>
    cell === null || cell.value === null
      ? ""
      : `<c:pt idx="${i}"><c:v>${encodeXstring(String(cell.value))}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${cells.length}"/>${points.join("")}</c:strCache>`;
}

function numberCache(cells: readonly (DraftCell | null)[], format: string): string {
  const points = cells.map((cell, i) =>
    typeof cell?.value === "number" ? `<c:pt idx="${i}"><c:v>${cell.value}</c:v></c:pt>` : "",
  );
  return `<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode><c:ptCount val="${cells.length}"/>${points.join("")}</c:numCache>`;
}

function titleSource(title: string): string {
  const run = `<a:r><a:rPr lang="zh-CN" sz="1200" b="1"><a:latin typeface="宋体"/><a:ea typeface="宋体"/></a:rPr><a:t>${encodeXstring(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Whether a value lies below zero: the axis begins there otherwise. */
function hasNegative(chart: DraftChart, draft: SheetDraft): boolean {
  return chart.series.some(({ values }) =>
    cellsOf(draft, values).some((cell) => typeof cell?.value === "number" && cell.value < 0),
  );
}

function axesSource(isBar: boolean, format: string, negative: boolean): string {
  const line =
    '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr>';
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E0E0E0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  const [categories, values] = isBar ? ["l", "b"] : ["b", "l"];
  // A bar chart counts its categories upwards; turned round they read like the table.
  const order = isBar ? "maxMin" : "minMax";
  return [
    `<c:catAx><c:axId val="${Axis.category}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${categories ?? "b"}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line}${textProperties(900)}<c:crossAx val="${Axis.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${Axis.value}"/><c:scaling><c:orientation val="minMax"/>${negative ? "" : '<c:min val="0"/>'}</c:scaling><c:delete val="0"/><c:axPos val="${values ?? "l"}"/>${grid}<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}${textProperties(900)}<c:crossAx val="${Axis.category}"/><c:crosses val="${isBar ? "max" : "autoZero"}"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

function textProperties(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:latin typeface="宋体"/><a:ea typeface="宋体"/></a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** A drawing part that places charts; `relations` are theirs in the order of the charts. */
export function drawingSource(charts: readonly DraftChart[], relations: readonly string[]): string {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const frames = charts.map((chart, i) => {
    const { top, left, bottom, right } = chart.anchor;
    const name = escapeXml(chart.title);
    return [
      `<xdr:twoCellAnchor>${corner("from", left, top)}${corner("to", right + 1, bottom + 1)}`,
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="${name}" descr="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
      `<a:graphic><a:graphicData uri="${ChartNs}"><c:chart xmlns:c="${ChartNs}" r:id="${relations[i] ?? ""}"/></a:graphicData></a:graphic>`,
      "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
    ].join("");
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${DrawingNs}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${frames.join("")}</xdr:wsDr>`;
}
