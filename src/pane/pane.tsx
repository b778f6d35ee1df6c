import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType } from "react";
import { paneText } from "../locale/zh-CN/pane";
import { followChanges } from "./actions/follow-changes";
import { load } from "./actions/load";
import { takeUpCheck } from "./actions/opened-check";
import { AppraisalView } from "./appraisal/appraisal-view";
import { CheckView } from "./check/check-view";
import { MonthView } from "./month/month-view";
import { Boundary } from "./parts/boundary";
import { Tabs } from "./parts/tabs";
import { ShownContext } from "./parts/use-computed";
import { TaskBar } from "./parts/task-bar";
import { RatesView } from "./rates/rates-view";
import type { Session } from "./session";
import { SettingsView } from "./settings/settings-view";
import { darkTheme, lightTheme } from "./theme";
import { TrustNotices } from "./trust/trust-notices";
import { useDark } from "./use-dark";
import { SessionContext } from "./use-session";
import { VisitsView } from "./visits/visits-view";

type ViewId = keyof typeof paneText.tabs;

const views: Readonly<Record<ViewId, ComponentType>> = {
  check: CheckView,
  rates: RatesView,
  visits: VisitsView,
  month: MonthView,
  appraisal: AppraisalView,
  settings: SettingsView,
};

const usePaneStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh" },
});

/** The clerk's home: six views over one session, and what is going on at the foot. */
export function Pane({ session }: { readonly session: Session }) {
  const dark = useDark();
  const styles = usePaneStyles();
  const [view, setView] = useState<ViewId>("check");
  const [seen, setSeen] = useState<ReadonlySet<ViewId>>(new Set(["check"]));
  useEffect(() => {
    void load(session, (watch) => takeUpCheck(session, watch));
    return followChanges(session);
  }, [session]);
  const choose = (id: ViewId): void => {
    setView(id);
    setSeen(new Set([...seen, id]));
    scrollTo(0, 0);
    session.dispatch({ type: "task-dismissed" });
  };
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <SessionContext.Provider value={session}>
        <div className={styles.pane}>
          <Tabs label={paneText.tabsLabel} tabs={paneText.tabs} chosen={view} onChoose={choose} />
          <Boundary>
            <TrustNotices />
          </Boundary>
          <main>
            {(Object.keys(views) as ViewId[])
              .filter((id) => seen.has(id))
              .map((id) => (
                <View key={id} id={id} shown={id === view} />
              ))}
          </main>
          <TaskBar />
        </div>
      </SessionContext.Provider>
    </FluentProvider>
  );
}

/** A view keeps what was typed in it while another is shown. */
function View({ id, shown }: { readonly id: ViewId; readonly shown: boolean }) {
  const Inside = views[id];
  return (
    <div role="tabpanel" id={`view-${id}`} aria-labelledby={`tab-${id}`} hidden={!shown}>
      <ShownContext.Provider value={shown}>
        <Boundary>
          <Inside />
        </Boundary>
      </ShownContext.Provider>
    </div>
  );
}
