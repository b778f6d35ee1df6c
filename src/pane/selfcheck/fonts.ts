import { fill } from "../../locale/format";
import { selfCheckText } from "../../locale/zh-CN/selfcheck";
import { bad, good, type Found } from "./check";

const text = selfCheckText.values;

/** Fonts that desks here come with, and those of official papers. */
const known = [
  "Microsoft YaHei",
  "SimSun",
  "FangSong",
  "FangSong_GB2312",
  "PingFang SC",
  "Noto Sans CJK SC",
  "Source Han Sans SC",
  "Noto Sans SC",
  "WenQuanYi Micro Hei",
];

const Size = 32;

/** Which Chinese fonts there are; without one all signs look alike. */
export function chineseFonts(): Found {
  const context = document.createElement("canvas").getContext("2d");
  if (context === null) return good(text.someFont);
  context.canvas.width = context.canvas.height = Size;
  const found = known.filter((name) => isThere(context, name));
  if (found.length > 0) return good(fill(text.fonts, { fonts: found.join("、") }));
  return picture(context, "台") === picture(context, "账") ? bad(text.noFont) : good(text.someFont);
}

/** A font that is not there leaves the width to the one named after it. */
function isThere(context: CanvasRenderingContext2D, name: string): boolean {
  return ["monospace", "serif"].every((other) => {
    const width = (font: string): number => {
      context.font = `${Size}px ${font}`;
      return context.measureText("mmMWWilI08").width;
    };
    return width(`"${name}", ${other}`) !== width(other);
  });
}

function picture(context: CanvasRenderingContext2D, sign: string): string {
  context.clearRect(0, 0, Size, Size);
  context.font = `${Size}px sans-serif`;
  context.fillText(sign, 0, Size - 4);
  return context.getImageData(0, 0, Size, Size).data.join();
}
