import { openPane } from "../../../src/pane/open-pane";
import type { PaneHost } from "../../../src/pane/host";
import { keptIn } from "../../../src/pane/kept-text";
import { createSession } from "../../../src/pane/session";
import { serialOf } from "../../../src/sheet/serial";
import { openWorkbook } from "../../../src/workbook/file/index";

declare global {
  interface Window {
    /** Where the pane jumped to, what it handed out, and a way to change cells behind its back. */
    harness: {
      selected: string[];
      saved: string[];
      printed: string[];
      inserted: string[][];
      toImport: string | null;
      importName: string;
      change: (sheet: string, row: number, column: number, value: string) => Promise<void>;
      cell: (sheet: string, row: number, column: number) => Promise<unknown>;
      sheets: () => Promise<string[]>;
      /** Puts something into the pane that no view can show. */
      breakView: () => void;
      setting: (key: string) => Promise<string | null>;
    };
  }
}

/** The pane over a workbook in memory; `?file=…&sheet=…` say which. */
async function start(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const bytes = new Uint8Array(await (await fetch("/book.xlsx")).arrayBuffer());
  const workbook = await openWorkbook(bytes, query.get("name") ?? "全镇台账.xlsx");
  const listeners = new Set<(sheet: string) => void>();
  let active = query.get("sheet") ?? (await workbook.sheets())[0]?.name ?? null;
  const harness: Window["harness"] = {
    selected: [],
    saved: [],
    printed: [],
    inserted: [],
    toImport: null,
    importName: "设置.json",
    change: async (sheet, row, column, value) => {
      await workbook.apply({ cells: [{ sheet, edits: [{ row, column, value }] }] });
      for (const listener of listeners) listener(sheet);
    },
    cell: async (sheet, row, column) => (await workbook.read(sheet)).values[row]?.[column],
    sheets: async () => (await workbook.sheets()).map(({ name }) => name),
    breakView: () => undefined,
    setting: (key) => workbook.settings.get(key),
  };
  window.harness = harness;
  const host: PaneHost = {
    workbook: {
      ...workbook,
      select: async (sheet, cell) => {
        await workbook.select(sheet, cell);
        active = sheet;
        harness.selected.push(`${sheet}!${cell}`);
      },
    },
    clock: () => ({ asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" }),
    activeSheet: () => Promise.resolve(active),
    onCellsChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ...(query.has("bare")
      ? {}
      : {
          insertAtSelection: (rows) => {
            harness.inserted.push(...rows.map((row) => [...row]));
            return Promise.resolve();
          },
          print: (sheet) => {
            harness.printed.push(sheet);
            return Promise.resolve(null);
          },
          saveText: (_, text) => {
            harness.saved.push(text);
            return Promise.resolve();
          },
          ownSettings: keptIn(() => localStorage),
          openText: () =>
            Promise.resolve(
              harness.toImport === null
                ? null
                : { name: harness.importName, text: harness.toImport },
            ),
        }),
  };
  const root = document.getElementById("root");
  const session = createSession(host);
  harness.breakView = () => {
    const findings = null as unknown as [];
    session.dispatch({
      type: "checked",
      checked: {
        findings,
        records: 0,
        unread: [],
        asOf: serialOf(2024, 5, 31),
        sheets: [],
        scope: null,
        shown: { marks: null, results: null },
        behind: null,
      },
    });
  };
  if (root !== null) openPane(root, session);
}

void start();
