const prefix = "taizhang-page-";

/** How long living pages are given to answer. */
const AnswerMs = 400;

/** A page's id, or `?`: who lives? */
interface Call {
  readonly who: string;
}

/**
 * Says, as long as this page lives, that what it keeps is its own. Answers its id. The browser's locks
 * tell it; where there are none (plain HTTP from another machine) the page answers when it is asked.
 */
export function liveAs(): string {
  const id = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  if (hasLocks())
    void navigator.locks
      .request(prefix + id, () => new Promise(() => undefined))
      .catch(() => undefined);
  else if (hasChannel()) {
    const channel = new BroadcastChannel(prefix);
    channel.addEventListener("message", ({ data }: MessageEvent<Call>) => {
      if (data.who === "?") channel.postMessage({ who: id } satisfies Call);
    });
  }
  return id;
}

/** Of the ids given (`page/…`) those whose page is gone. */
export async function deadAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const alive = hasLocks() ? await holders() : hasChannel() ? await answers() : new Set();
  return new Set(ids.filter((id) => !alive.has(id.split("/")[0] ?? id)));
}

async function holders(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => name?.slice(prefix.length) ?? []));
}

function answers(): Promise<ReadonlySet<string>> {
  const alive = new Set<string>();
  const channel = new BroadcastChannel(prefix);
  channel.addEventListener("message", ({ data }: MessageEvent<Call>) => alive.add(data.who));
  channel.postMessage({ who: "?" } satisfies Call);
  return new Promise((resolve) => {
    setTimeout(() => {
      channel.close();
      resolve(alive);
    }, AnswerMs);
  });
}

function hasLocks(): boolean {
  return "locks" in navigator;
}

function hasChannel(): boolean {
  return "BroadcastChannel" in globalThis;
}
