import type { OwnSheets, Settings, SheetInfo, Workbook } from "../port";
import { inOneBreath } from "./in-one-breath";
import type { TrustingSession } from "./session";
import { readSettings } from "./settings";
import type { Maker } from "./sheet-marks";
import { activeSheet } from "./sheets";
import { takeSurvey, type Survey } from "./survey";

/** What is asked for in one breath. */
interface Wanted {
  keys: string[];
  sheets: boolean;
  own: boolean;
  active: boolean;
}

interface ActiveSheet {
  activeSheet(): Promise<string>;
}

/** Settings, tabs, own sheets and the tab in front; what is asked for at once goes in one request. */
export function lookInto(
  session: TrustingSession,
): Pick<Workbook, "sheets" | "ownSheets"> & Pick<Settings, "get"> & ActiveSheet {
  const nothing = (): Wanted => ({ keys: [], sheets: false, own: false, active: false });
  let wanted = nothing();
  const look = inOneBreath(() => {
    const { keys, sheets, own, active } = wanted;
    wanted = nothing();
    return session.runAgain((context) =>
      Promise.all([
        keys.length === 0 ? [] : readSettings(context, keys),
        sheets || own ? takeSurvey(context, own ? { vouch: session.vouch } : undefined) : null,
        active ? activeSheet(context) : "",
      ]),
    );
  });
  const survey = async (): Promise<Survey | null> => (await look())[1];
  return {
    async get(key) {
      const at = wanted.keys.push(key) - 1;
      return (await look())[0][at] ?? null;
    },
    async activeSheet() {
      wanted.active = true;
      return (await look())[2];
    },
    async sheets() {
      wanted.sheets = true;
      return (await survey())?.sheets.map(infoOf) ?? [];
    },
    async ownSheets() {
      wanted.own = true;
      return ownSheetsOf(await survey());
    },
  };
}

const infoOf = (sheet: Survey["sheets"][number]): SheetInfo => ({
  name: sheet.name,
  hidden: !sheet.visible,
  protected: sheet.protected,
});

function ownSheetsOf(survey: Survey | null): OwnSheets {
  const of = (maker: Maker) =>
    new Set([...(survey?.owned ?? [])].filter((sheet) => survey?.makers.get(sheet) === maker));
  return { own: of("own"), said: of("other") };
}
