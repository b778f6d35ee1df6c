import { useMemo, useReducer } from "react";
import { fill } from "../../locale/format";
import { pageText as text } from "../../locale/zh-CN/page";
import { Limits } from "../files/limits";
import { chosen, pathOf } from "../files/pick-files";
import { readBytes } from "../files/read-bytes";
import { builtFile } from "../built-file";
import { clock } from "../clock";
import { loadUnsaved, type UnsavedFacts } from "../keep/unsaved";
import { mergeRemote, openRemote } from "../worker/connect";
import { describeOpening } from "./describe-opening";
import { mergedNotice } from "./merged-notice";
import type { OpenDesk, PageState } from "./opened";
import { initialState, reducePage, type PageAction } from "./page-state";

/** Everything that leads from chosen files to a workbook on the desk. */
export interface Opening {
  readonly choose: (files: readonly File[]) => void;
  readonly openOne: (file: File) => void;
  readonly merge: (files: readonly File[]) => void;
  readonly bringBack: (unsaved: UnsavedFacts) => void;
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
  const openOne = (file: File, notice: string | null = null): void => {
    open(dispatch, file.name, () => readBytes(file, file.name), { notice });
  };
  return {
    openOne: (file) => {
      openOne(file);
    },
    choose: (all) => {
      if (all.length === 0) return;
      const { files, passedOver } = chosen(all);
      const [only] = files;
      if (only === undefined) dispatch({ type: "failed", problem: text.several.none });
      else if (all.length === 1) openOne(only);
      else if (files.length === 1)
        openOne(only, fill(text.several.onlyOne, { count: passedOver.length }));
      else dispatch({ type: "front", front: { kind: "several", files, passedOver } });
    },
    merge: (files) => {
      if (files.length <= Limits.mergedFiles) mergeAll(dispatch, files);
      else {
        const problem = fill(text.several.tooMany, { limit: Limits.mergedFiles });
        dispatch({ type: "failed", problem });
      }
    },
    bringBack: ({ id, name }) => {
      const load = async (): Promise<Uint8Array | string> =>
        (await loadUnsaved(id))?.bytes ?? fill(text.kept.gone, { file: name });
      open(dispatch, name, load, { fresh: true, instead: id }, text.kept.failed);
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
  load: () => Promise<Uint8Array | string>,
  more: Partial<Found> = {},
  problem?: string,
): void {
  const label = fill(text.opening.reading, { file: name });
  const read = async (signal: AbortSignal): Promise<Found | string> => {
    const bytes = await load();
    if (typeof bytes === "string") return bytes;
    const remote = await openRemote(bytes, name, { signal });
    return { remote, name, fresh: false, instead: null, notice: null, ...more };
  };
  wait(dispatch, label, read, problem);
}

function mergeAll(dispatch: Dispatch, files: readonly File[]): void {
  const total = files.length;
  const label = (done: number) => fill(text.opening.merging, { done, total });
  wait(dispatch, label(1), async (signal) => {
    const progress = (done: number): void => {
      if (!signal.aborted)
        dispatch({ type: "progress", text: label(done), part: (done - 1) / total });
    };
    const given = files.map((file) => ({ path: pathOf(file), file }));
    const { name } = text.merged;
    const watch = { signal, progress };
    const { remote, merged } = await mergeRemote(name, given, clock().asOf, watch);
    const notice = mergedNotice(merged);
    return remote === null ? notice : { remote, name, fresh: true, instead: null, notice };
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
  dispatch({ type: "front", front: { kind: "waiting", text: label, part: null, cancel } });
  work(signal).then(
    (found) => {
      if (typeof found === "string") {
        if (!signal.aborted) dispatch({ type: "failed", problem: found });
      } else if (signal.aborted) found.remote.close();
      else dispatch({ type: "opened", desk: found });
    },
    (error: unknown) => {
      if (signal.aborted) return;
      const told = fill(problem, { problem: describeOpening(error) });
      dispatch({ type: "failed", problem: told });
    },
  );
}

async function loadSample(): Promise<Uint8Array | string> {
  const answer = await fetch(builtFile("sample.xlsx")).catch(() => null);
  if (answer?.ok !== true) return text.opening.partMissing;
  return new Uint8Array(await answer.arrayBuffer());
}
