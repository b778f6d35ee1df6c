const prefix = "taizhang-page-";

/**
 * Says, as long as this page lives, that what it keeps is its own. Answers its id; where the browser
 * has no locks (plain HTTP from another machine) ids say nothing of who lives.
 */
export function liveAs(): string {
  const id = `${Date.now()}-${Math.random().toString(36).slice(2)}`;
  if (hasLocks())
    void navigator.locks
      .request(prefix + id, () => new Promise(() => undefined))
      .catch(() => undefined);
  return id;
}

/** Of the ids given (`page/…`) those whose page is gone. */
export async function deadAmong(ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (!hasLocks()) return new Set(ids);
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map(({ name }) => name));
  return new Set(ids.filter((id) => !alive.has(prefix + (id.split("/")[0] ?? id))));
}

function hasLocks(): boolean {
  return "locks" in navigator;
}
