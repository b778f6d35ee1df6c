/** What is told after work, and what the clerk may do about it at once. */
export interface Told {
  readonly message: string;
  /** The work can be taken back. */
  readonly undo?: boolean;
  /** A sheet it wrote, to be looked at. */
  readonly sheet?: string;
  /** Nothing was done: told with a plain sign instead of a tick. */
  readonly undone?: boolean;
}

/** What is told of work that failed. */
export interface Failure {
  readonly message: string;
  /** Doing it once more may help. */
  readonly retry: boolean;
  /** A new ledger would help. */
  readonly create?: boolean;
}

/** The one long action at a time, as the clerk sees it. */
export type TaskState =
  | { readonly kind: "idle" }
  | {
      readonly kind: "running";
      readonly label: string;
      /** What it waits for. */
      readonly note?: string;
      readonly done: number;
      /** 0: not known yet. */
      readonly total: number;
      readonly stopping: boolean;
    }
  | ({ readonly kind: "done" } & Told)
  | ({ readonly kind: "failed" } & Failure);

export type TaskAction =
  | { readonly type: "task-started"; readonly label: string }
  | { readonly type: "task-progress"; readonly done: number; readonly total: number }
  /** What it waits for, e.g. that a cell is left; `null`: no more. */
  | { readonly type: "task-note"; readonly message: string | null }
  | { readonly type: "task-stopping" }
  /** `null`: there is nothing to tell. */
  | ({ readonly type: "task-done" } & (Told | { readonly message: null }))
  | ({ readonly type: "task-failed" } & Failure)
  | { readonly type: "task-dismissed" };

export function reduceTask(task: TaskState, action: TaskAction): TaskState {
  switch (action.type) {
    case "task-started":
      return { kind: "running", label: action.label, done: 0, total: 0, stopping: false };
    case "task-progress":
      return task.kind === "running" ? { ...task, done: action.done, total: action.total } : task;
    case "task-note":
      return task.kind === "running" ? withNote(task, action.message) : task;
    case "task-stopping":
      return task.kind === "running" ? { ...task, stopping: true } : task;
    case "task-done":
      return action.message === null ? { kind: "idle" } : { kind: "done", ...toldIn(action) };
    case "task-failed":
      return { kind: "failed", ...failureIn(action) };
    case "task-dismissed":
      return task.kind === "running" ? task : { kind: "idle" };
  }
}

function toldIn({ message, undo, sheet, undone }: Told): Told {
  return {
    message,
    ...(undo === undefined ? {} : { undo }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(undone === undefined ? {} : { undone }),
  };
}

function failureIn({ message, retry, create }: Failure): Failure {
  return { message, retry, ...(create === undefined ? {} : { create }) };
}

type Running = Extract<TaskState, { kind: "running" }>;

function withNote(task: Running, message: string | null): Running {
  const { kind, label, done, total, stopping } = task;
  const plain = { kind, label, done, total, stopping };
  return message === null ? plain : { ...plain, note: message };
}
