import type { SheetDraft } from "../../sheet/draft";
import { freeSheetName, renameInFormula } from "../file/cells/sheet-names";
import { ownSheetFor } from "../own-name";
import { replaceable, type Survey } from "./survey";

/** A draft under the name its sheet will have. */
export interface NamedDraft {
  readonly draft: SheetDraft;
  /** Whether it takes the place of a sheet of the add-in's own. */
  readonly replaces: boolean;
}

/**
 * Names the sheets of drafts: one with the name of a sheet the add-in owns takes its place, one with the name
 * of any other gets a number; links and formulas between the drafts follow.
 */
export function nameDrafts(survey: Survey, drafts: readonly SheetDraft[]): NamedDraft[] {
  const names = new Map<string, string>();
  const taken = new Set(survey.sheets.map(({ name }) => name));
  const replaced = new Set<string>();
  for (const draft of drafts) {
    const own = ownSheetNamed(survey, draft);
    const free = own !== null && !replaced.has(own);
    const name = free ? own : freeSheetName(draft.name, taken);
    if (free) replaced.add(name);
    taken.add(name);
    names.set(draft.name, name);
  }
  return drafts.map((draft) => {
    const name = names.get(draft.name) ?? draft.name;
    return { draft: renamed({ ...draft, name }, names), replaces: replaced.has(name) };
  });
}

/** Name of the own sheet a draft would take the place of. */
export function ownSheetNamed(survey: Survey, draft: SheetDraft): string | null {
  if (draft.clerks === true) return null;
  const here = new Set(survey.sheets.map(({ name }) => name));
  const own = [...replaceable(survey)].filter((name) => here.has(name));
  return ownSheetFor(draft.name, own, here);
}

function renamed(draft: SheetDraft, names: ReadonlyMap<string, string>): SheetDraft {
  const changes = [...names].filter(([from, to]) => from !== to);
  if (changes.length === 0) return draft;
  const follow = (formula: string) =>
    changes.reduce((text, [from, to]) => renameInFormula(text, from, to), formula);
  return {
    ...draft,
    rows: draft.rows.map((cells) =>
      cells.map((cell) => {
        if (cell?.link === undefined && cell?.formula === undefined) return cell;
        const { link, formula } = cell;
        return {
          ...cell,
          ...(link && { link: { ...link, sheet: names.get(link.sheet) ?? link.sheet } }),
          ...(formula !== undefined && { formula: follow(formula) }),
        };
      }),
    ),
  };
}
