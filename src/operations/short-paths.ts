/**
 * Names by which files are told apart, by their paths: the last part of the path where no other file is
 * called the same, else with as many folders before it as it takes (`柳林村/台账.xlsx`).
 */
export function shortPaths(paths: Iterable<string>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let open = [...new Set(paths)].map((path) => ({ path, parts: path.split(/[\\/]/) }));
  for (let taken = 1; open.length > 0; taken++) {
    const named = open.map((one) => ({ ...one, name: one.parts.slice(-taken).join("/") }));
    const count = new Map<string, number>();
    for (const { name } of named) count.set(name, (count.get(name) ?? 0) + 1);
    open = named.filter(({ path, parts, name }) => {
      const isOwn = count.get(name) === 1 || taken >= parts.length;
      if (isOwn) names.set(path, name);
      return !isOwn;
    });
  }
  return names;
}
