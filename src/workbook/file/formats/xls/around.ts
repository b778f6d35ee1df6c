import type {
  ForeignFilter,
  ForeignLink,
  ForeignRule,
  SheetAround,
} from "../../foreign/foreign-around";
import type { TokenContext } from "../../formulas/tokens";
import type { LossCode } from "../../types";
import { createConditionReader } from "./conditions";
import { readFilter } from "./filters";
import type { XlsGlobals } from "./globals";
import { readHyperlink, readLinkTip } from "./hyperlinks";
import { createObjectReader } from "./objects";
import type { StoredPicture } from "./pictures";
import { createProtectionReader } from "./protection";
import { Biff } from "./records";
import { byteReader } from "../../containers/byte-reader";
import type { BiffRecord } from "./records";
import { readRule } from "./rules";
import { createViewReader } from "./view";

/** No sheet may have more links than Excel takes. */
const MaxLinks = 65_530;

/** What is lost when a record of this kind cannot be read. */
const lossOf: ReadonlyMap<number, LossCode> = new Map([
  [Biff.note, "loss-part-comments"],
  [Biff.textObject, "loss-part-comments"],
  [Biff.conditional, "loss-part-conditional"],
  [Biff.condition, "loss-part-conditional"],
  [Biff.conditional12, "loss-part-conditional"],
  [Biff.condition12, "loss-part-conditional"],
  [Biff.validation, "loss-part-validation"],
  [Biff.hyperlink, "loss-part-links"],
  [Biff.linkTip, "loss-part-links"],
  [Biff.filter, "loss-filter"],
  [Biff.drawing, "loss-shapes"],
  [Biff.object, "loss-shapes"],
  [Biff.window2, "loss-view"],
  [Biff.pane, "loss-view"],
] as const);

/** What no reader here takes along. */
const lost: ReadonlyMap<number, LossCode> = new Map([
  [Biff.filter12, "loss-filter"],
  [Biff.pivot, "loss-pivot"],
  [Biff.backdrop, "loss-part-pictures"],
] as const);

/**
 * Collects what stands around the cells of a sheet. A broken record loses what it held, which is then said;
 * the rest of the sheet is read on.
 */
export function createAroundReader(
  globals: XlsGlobals,
  context: TokenContext | null,
  pictures: () => readonly (StoredPicture | null)[],
  losses: Set<LossCode>,
) {
  const rules: ForeignRule[] = [];
  const links: ForeignLink[] = [];
  const filters: ForeignFilter[] = [];
  const breaks = { rows: [] as number[], columns: [] as number[] };
  const objects = createObjectReader(globals, pictures);
  const view = createViewReader(globals);
  const protection = createProtectionReader();
  const conditions =
    context === null
      ? null
      : createConditionReader(globals, context, () => losses.add("loss-part-conditional"));
  const keep = <T>(list: T[], item: T | null, loss: LossCode) => {
    if (item === null) losses.add(loss);
    else list.push(item);
  };
  const read = (record: BiffRecord) => {
    objects.read(record);
    view.read(record);
    protection.read(record);
    conditions?.read(record);
    switch (record.id) {
      case Biff.validation:
        keep(rules, context && readRule(record, context), "loss-part-validation");
        break;
      case Biff.hyperlink:
        if (links.length < MaxLinks) keep(links, readHyperlink(record), "loss-part-links");
        else losses.add("loss-part-links");
        break;
      case Biff.linkTip:
        addTip(links, record);
        break;
      case Biff.filter:
        keep(filters, readFilter(record), "loss-filter");
        break;
      case Biff.rowBreaks:
        readBreaks(record, breaks.rows, globals.coding.biff8);
        break;
      case Biff.columnBreaks:
        readBreaks(record, breaks.columns, globals.coding.biff8);
        break;
    }
    const loss = lost.get(record.id);
    if (loss !== undefined) losses.add(loss);
  };
  return {
    read(record: BiffRecord): void {
      try {
        read(record);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const loss = lossOf.get(record.id);
        if (loss !== undefined) losses.add(loss);
      }
    },
    frozen: () => view.frozen(),
    result() {
      const { allowed, ...locked } = protection.result();
      const around: SheetAround = {
        notes: objects.notes(losses),
        drawings: objects.drawings(losses),
        conditions: conditions?.result() ?? [],
        view: view.view(),
        rules,
        links,
        filters,
        breaks,
        allowed,
      };
      return { ...locked, around };
    },
  };
}

/** Words over the link that stands just before. */
function addTip(links: ForeignLink[], record: BiffRecord): void {
  const last = links.at(-1);
  const { area, tip } = readLinkTip(record);
  if (last?.area.top === area.top && last.area.left === area.left && tip !== "")
    links[links.length - 1] = { ...last, tip: tip.slice(0, 255) };
}

/** Breaks before rows or columns; since Excel 97 each says from where to where it reaches. */
function readBreaks(record: BiffRecord, into: number[], biff8: boolean): void {
  const reader = byteReader(record.data);
  for (let left = reader.u16(); left > 0; left--) {
    into.push(reader.u16());
    if (biff8) reader.at += 4;
  }
}
