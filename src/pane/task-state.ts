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
  | { readonly kind: "done"; readonly message: string }
  | { readonly kind: "failed"; readonly message: string; readonly retry: boolean };

export type TaskAction =
  | { readonly type: "task-started"; readonly label: string }
  | { readonly type: "task-progress"; readonly done: number; readonly total: number }
  /** What it waits for, e.g. that a cell is left; `null`: no more. */
  | { readonly type: "task-note"; readonly message: string | null }
  | { readonly type: "task-stopping" }
  | { readonly type: "task-done"; readonly message: string | null }
  | { readonly type: "task-failed"; readonly message: string; readonly retry: boolean }
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
      return action.message === null ? { kind: "idle" } : { kind: "done", message: action.message };
    case "task-failed":
      return { kind: "failed", message: action.message, retry: action.retry };
    case "task-dismissed":
      return task.kind === "running" ? task : { kind: "idle" };
  }
}

type Running = Extract<TaskState, { kind: "running" }>;

function withNote(task: Running, message: string | null): Running {
  const { kind, label, done, total, stopping } = task;
  const plain = { kind, label, done, total, stopping };
  return message === null ? plain : { ...plain, note: message };
}
