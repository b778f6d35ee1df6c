// Draws assets/*.png. Run by hand after a drawing changes: node --import tsx scripts/draw-icons.ts
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { APP_SIZES, drawn, ICON_SIZES } from "./icons/draw";
import { DRAWINGS } from "./icons/drawings";
import { pngOf } from "./icons/png";

const assets = fileURLToPath(new URL("../assets/", import.meta.url));

for (const [name, drawing] of Object.entries(DRAWINGS))
  for (const size of name === "app" ? APP_SIZES : ICON_SIZES)
    writeFileSync(`${assets}${name}-${size}.png`, pngOf(drawn(drawing, size)));
