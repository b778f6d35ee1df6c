import { intersection } from "../model/area";
import { parseAreas } from "../model/areas";
import type { PageModel } from "../model/page";
import type { Sheet } from "../model/sheet";
import { invalidArgument } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";
import type { HostState } from "../wire/state";
import { rangeArgument } from "./range-target";

/** Excel on the desktop forgets a zoom that comes in the same batch as orientation or paper. */
function touchPage(sheet: Sheet, host: HostState): PageModel {
  host.pagesTouched.add(sheet.id);
  return sheet.page;
}

const marginNames = [
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
];

export const PageLayout = typeOf<Sheet>({
  get: {
    orientation: ({ page }) => page.orientation,
    zoom: ({ page }) => page.zoom,
  },
  set: {
    orientation: (sheet, value, host) => {
      if (value !== "Portrait" && value !== "Landscape") throw invalidArgument("orientation");
      touchPage(sheet, host).orientation = value;
    },
    paperSize: (sheet, value, host) => {
      if (value !== "A4" && value !== "Letter" && value !== "A3")
        throw invalidArgument("paperSize");
      touchPage(sheet, host).paperSize = value;
    },
    zoom: (sheet, value, host) => {
      if (!host.pagesTouched.has(sheet.id)) sheet.page.zoom = value as PageModel["zoom"];
    },
    centerHorizontally: ({ page }, value) => {
      page.centerHorizontally = value === true;
    },
    ...Object.fromEntries(
      marginNames.map((name) => [
        name,
        ({ page }: Sheet, value: unknown) => {
          page.margins[name] = Number(value);
        },
      ]),
    ),
  },
  nav: { headersFooters: (sheet) => object("HeaderFooterGroup", sheet) },
  call: {
    setPrintTitleRows: (sheet, [rows]) => {
      const [area] = typeof rows === "string" ? parseAreas(rows) : [rangeArgument(rows).area];
      if (area === undefined) throw invalidArgument("title rows");
      sheet.page.titleRows = [area.top, area.bottom];
    },
    setPrintArea: (sheet, [area]) => {
      const areas = typeof area === "string" ? parseAreas(area) : [rangeArgument(area).area];
      if (areas.some((one) => intersection(one, one) === null)) throw invalidArgument("print area");
      sheet.page.printArea = areas;
    },
  },
});

export const HeaderFooterGroup = typeOf<Sheet>({
  nav: { defaultForAllPages: (sheet) => object("HeaderFooter", sheet) },
});

const places = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
];

export const HeaderFooter = typeOf<Sheet>({
  set: Object.fromEntries(
    places.map((place) => [
      place,
      ({ page }: Sheet, value: unknown) => {
        if (String(value).length > 255) throw invalidArgument(place);
        page.headersFooters[place] = String(value);
      },
    ]),
  ),
});

export const PageBreakCollection = typeOf<Sheet>({
  call: {
    add: ({ page }, [cell]) => {
      const [area] = typeof cell === "string" ? parseAreas(cell) : [rangeArgument(cell).area];
      if (area === undefined) throw invalidArgument("page break");
      page.breaks.push(area.top);
      return object("PageBreak", {});
    },
    removePageBreaks: ({ page }) => {
      page.breaks.length = 0;
    },
  },
});

export const PageBreak = typeOf<unknown>({});
