import type { SheetView, ViewChart } from "../../workbook/file/index";
import type { FormulaSheets } from "./formula-sheets";
import { markedCells, type MarkedCells } from "./marks";

/** What the grid itself does not keep of a sheet, by the sheet's id. */
export interface SheetFacts {
  readonly marks: ReadonlyMap<string, MarkedCells>;
  readonly links: ReadonlyMap<string, SheetView["links"]>;
  readonly notes: ReadonlyMap<string, SheetView["notes"]>;
  readonly charts: ReadonlyMap<string, readonly ViewChart[]>;
  learn(id: string, view: SheetView): void;
  learnMarks(id: string, view: SheetView): void;
  forget(id: string): void;
}

export function createSheetFacts(formulaSheets: FormulaSheets): SheetFacts {
  const marks = new Map<string, MarkedCells>();
  const links = new Map<string, SheetView["links"]>();
  const notes = new Map<string, SheetView["notes"]>();
  const charts = new Map<string, readonly ViewChart[]>();
  const learnMarks = (id: string, view: SheetView): void => {
    marks.set(id, markedCells(view));
  };
  return {
    marks,
    links,
    notes,
    charts,
    learnMarks,
    learn: (id, view) => {
      learnMarks(id, view);
      links.set(id, view.links);
      notes.set(id, view.notes);
      charts.set(id, view.charts ?? []);
      if (view.formulas.size > 0) formulaSheets.add(id);
    },
    forget: (id) => {
      for (const facts of [marks, links, notes, charts]) facts.delete(id);
    },
  };
}
