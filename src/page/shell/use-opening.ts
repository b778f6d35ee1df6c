import { useMemo, useReducer } from "react";
import { describePaneProblem } from "../../locale/describe-pane-problem";
import { fill } from "../../locale/format";
import { pageText as text } from "../../locale/zh-CN/page";
import { Limits } from "../files/limits";
import { mergeFiles } from "../files/merge-files";
import { chosen } from "../files/pick-files";
import type { Unsaved } from "../keep/unsaved";
import { createRemote, openRemote } from "../worker/connect";
import type { OpenDesk, PageState } from "./opened";
import { initialState, reducePage, type PageAction } from "./page-state";

/** Everything that leads from chosen files to a workbook on the desk. */
export interface Opening {
  readonly choose: (files: readonly File[]) => void;
  readonly openOne: (file: File) => void;
  readonly merge: (files: readonly File[]) => void;
  readonly bringBack: (unsaved: Unsaved) => void;
  readonly sample: () => void;
  readonly back: () => void;
  readonly closed: (problem: string) => void;
}

type Dispatch = (action: PageAction) => void;
type Found = Omit<OpenDesk, "key">;

export function useOpening(): readonly [PageState, Opening] {
  const [state, dispatch] = useReducer(reducePage, initialState);
  const opening = useMemo(() => openingBy(dispatch), []);
  return [state, opening];
}

function openingBy(dispatch: Dispatch): Opening {
  const openOne = (file: File): void => {
    open(dispatch, file.name, () => file.arrayBuffer());
  };
  return {
    openOne,
    choose: (all) => {
      if (all.length === 0) return;
      const { files, skipped } = chosen(all);
      const [only] = files;
      if (only === undefined) dispatch({ type: "failed", problem: text.several.none });
      else if (files.length === 1) openOne(only);
      else dispatch({ type: "front", front: { kind: "several", files, skipped } });
    },
    merge: (files) => {
      if (files.length <= Limits.mergedFiles) mergeAll(dispatch, files);
      else {
        const problem = fill(text.several.tooMany, { limit: Limits.mergedFiles });
        dispatch({ type: "failed", problem });
      }
    },
    bringBack: ({ id, name, bytes }) => {
      const copy = () => Promise.resolve(bytes.slice().buffer as ArrayBuffer);
      open(dispatch, name, copy, { fresh: true, instead: id }, text.kept.failed);
    },
    sample: () => {
      open(dispatch, text.start.sampleName, loadSample);
    },
    back: () => {
      dispatch({ type: "back" });
    },
    closed: (problem) => {
      dispatch({ type: "closed", problem });
    },
  };
}

function open(
  dispatch: Dispatch,
  name: string,
  bytes: () => Promise<ArrayBuffer>,
  more: Partial<Found> = {},
  problem?: string,
): void {
  const label = fill(text.opening.reading, { file: name });
  const read = async (signal: AbortSignal): Promise<Found> => {
    const remote = await openRemote(new Uint8Array(await bytes()), name, { signal });
    return { remote, name, fresh: false, instead: null, notice: null, ...more };
  };
  wait(dispatch, label, read, problem);
}

function mergeAll(dispatch: Dispatch, files: readonly File[]): void {
  const label = (done: number) => fill(text.opening.merging, { done, total: files.length });
  wait(dispatch, label(1), async (signal) => {
    const progress = (done: number): void => {
      if (!signal.aborted) dispatch({ type: "progress", text: label(done) });
    };
    const { drafts, records, failed } = await mergeFiles(files, { signal, progress });
    const missed = { count: failed.length, files: failed.map(({ file }) => file).join("、") };
    const failures = failed.length > 0 ? fill(text.merged.failed, missed) : "";
    if (drafts.length === 0) return text.merged.nothing + failures;
    const { name } = text.merged;
    const told = fill(text.merged.records, { files: files.length - failed.length, records });
    const remote = await createRemote(name, drafts);
    return { remote, name, fresh: true, instead: null, notice: told + failures };
  });
}

/** Long work with a way out; it ends in a workbook, or in what went wrong. */
function wait(
  dispatch: Dispatch,
  label: string,
  work: (signal: AbortSignal) => Promise<Found | string>,
  problem = "{problem}",
): void {
  const controller = new AbortController();
  const { signal } = controller;
  const cancel = (): void => {
    controller.abort();
    dispatch({ type: "back" });
  };
  dispatch({ type: "front", front: { kind: "waiting", text: label, cancel } });
  work(signal).then(
    (found) => {
      if (typeof found === "string") {
        if (!signal.aborted) dispatch({ type: "failed", problem: found });
      } else if (signal.aborted) found.remote.close();
      else dispatch({ type: "opened", desk: found });
    },
    (error: unknown) => {
      if (signal.aborted) return;
      const told = fill(problem, { problem: describePaneProblem(error) });
      dispatch({ type: "failed", problem: told });
    },
  );
}

async function loadSample(): Promise<ArrayBuffer> {
  const answer = await fetch("sample.xlsx");
  if (!answer.ok) throw new Error(`sample.xlsx: ${answer.status}`);
  return answer.arrayBuffer();
}
