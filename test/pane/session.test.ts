import assert from "node:assert/strict";
import { followChanges } from "../../src/pane/actions/follow-changes";
import type { PaneHost } from "../../src/pane/host";
import { createSession } from "../../src/pane/session";
import { Problem } from "../../src/sheet/problem";
import { emptyWorkbook, plainWorkbook } from "./plain-workbook";

function host(part: Partial<PaneHost> = {}): PaneHost {
  return {
    workbook: emptyWorkbook(),
    clock: () => ({ asOf: 45443, at: "2024-05-31 09:30" }),
    activeSheet: () => Promise.resolve(null),
    ...part,
  };
}

describe("a session’s long actions", () => {
  it("shows progress while it runs and the result after", async () => {
    const session = createSession(host());
    const seen: unknown[] = [];
    session.subscribe(() => seen.push(session.state().task));
    await session.run("正在检查", ({ progress }) => {
      progress?.(1, 2);
      return Promise.resolve("好了");
    });
    const running = { kind: "running", label: "正在检查", stopping: false };
    assert.deepEqual(seen, [
      { ...running, done: 0, total: 0 },
      { ...running, done: 1, total: 2 },
      { kind: "done", message: "好了" },
    ]);
  });

  it("says what went wrong in one sentence and does it again on retry", async () => {
    const session = createSession(host());
    let tries = 0;
    const work = (): Promise<string> => {
      tries++;
      if (tries === 1) throw new Problem("sheet-protected", { sheet: "纠纷" });
      return Promise.resolve("好了");
    };
    await session.run("正在写", work);
    const { task } = session.state();
    assert.equal(task.kind, "failed");
    assert.match(task.kind === "failed" ? task.message : "", /^工作表“纠纷”受保护.*。$/);
    session.retry();
    await session.whenIdle(() => undefined);
    assert.deepEqual(session.state().task, { kind: "done", message: "好了" });
  });

  it("starts those that wait one after the other, and none twice or never", async () => {
    const session = createSession(host());
    const done: string[] = [];
    const act = (name: string): Promise<void> =>
      session.whenIdle(() =>
        session.run(name, async () => {
          done.push(`${name} begins`);
          await Promise.resolve();
          done.push(`${name} ends`);
          return null;
        }),
      );
    await Promise.all(["a", "b", "c"].map(act));
    assert.deepEqual(
      done,
      ["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
  });

  it("can be cancelled", async () => {
    const session = createSession(host());
    const running = session.run("正在检查", ({ signal }) => {
      session.cancel();
      signal?.throwIfAborted();
      return Promise.resolve("好了");
    });
    await running;
    assert.deepEqual(session.state().task, {
      kind: "done",
      message: "已取消，没有改动。",
      undone: true,
    });
  });

  it("begins no second one beside the first", async () => {
    const session = createSession(host());
    let begun = 0;
    const work = (): Promise<null> => {
      begun++;
      return Promise.resolve(null);
    };
    await Promise.all([session.run("一", work), session.run("二", work)]);
    assert.equal(begun, 1);
  });

  it("tells what Excel waits for while it runs, and only then", async () => {
    let tell: (message: string | null) => void = () => undefined;
    const session = createSession(
      host({
        onWaiting: (listener) => {
          tell = listener;
          return () => undefined;
        },
      }),
    );
    const stop = followChanges(session);
    const noted = (): unknown => {
      const { task } = session.state();
      return task.kind === "running" ? [task.label, task.note] : task.kind;
    };
    await session.run("正在检查", () => {
      tell("请先按回车");
      assert.deepEqual(noted(), ["正在检查", "请先按回车"]);
      tell(null);
      assert.deepEqual(noted(), ["正在检查", undefined]);
      return Promise.resolve(null);
    });
    tell("请先按回车");
    assert.equal(noted(), "idle");
    stop();
  });

  it("reads entries alone again where no cells moved", async () => {
    let change: ((sheet: string, moved?: boolean) => void) | undefined;
    const reads: (boolean | undefined)[] = [];
    const workbook = plainWorkbook({ 台账: [["姓名"], ["张三"]] });
    let read: (() => void) | undefined;
    const session = createSession(
      host({
        workbook: {
          ...workbook,
          read: (sheet, watch) => {
            reads.push(watch?.entriesOnly);
            read?.();
            return workbook.read(sheet);
          },
        },
        onCellsChanged: (listener) => {
          change = listener;
          return () => undefined;
        },
      }),
    );
    const stop = followChanges(session);
    for (const moved of [false, true]) {
      const looked = new Promise<void>((resolve) => (read = resolve));
      change?.("台账", moved);
      await looked;
    }
    stop();
    assert.deepEqual(reads, [true, false]);
  });
});
