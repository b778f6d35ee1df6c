import { unzipSync } from "fflate";
import { readXml } from "./xml";

/** Texts of the XML parts of a package by path. */
export type Parts = ReadonlyMap<string, string>;

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/**
 * What of an Office package is wrong whatever it holds: XML, content types, relations. `parts` is null where
 * its XML cannot be read, and then nothing else is looked at.
 */
export function packageFaults(bytes: Uint8Array): { parts: Parts | null; faults: string[] } {
  const packed = unzipSync(bytes);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parts = new Map<string, string>();
  const faults: string[] = [];
  for (const [path, part] of Object.entries(packed))
    if (/\.(?:xml|rels|vml)$/.test(path))
      try {
        const text = decoder.decode(part);
        readXml(text, {});
        parts.set(path, text);
      } catch (error) {
        faults.push(`${path}: ${String(error)}`);
      }
  if (faults.length > 0) return { parts: null, faults };
  const paths = new Set(Object.keys(packed));
  if (paths.size > new Set([...paths].map((path) => path.toLowerCase())).size)
    faults.push("parts that differ in case alone");
  faults.push(...typeFaults(parts, paths));
  for (const path of parts.keys())
    if (path.endsWith(".rels")) faults.push(...relationFaults(parts, paths, path));
  return { parts, faults };
}

function typeFaults(parts: Parts, paths: ReadonlySet<string>): string[] {
  const endings = new Set<string>();
  const own = new Set<string>();
  const faults: string[] = [];
  readXml(parts.get("[Content_Types].xml") ?? "", {
    open(name, attributes) {
      if (name.endsWith("Default")) endings.add((attributes.get("Extension") ?? "").toLowerCase());
      if (!name.endsWith("Override")) return;
      const path = (attributes.get("PartName") ?? "").slice(1);
      if (own.has(path)) faults.push(`two content types for ${path}`);
      own.add(path);
    },
  });
  for (const path of own) if (!paths.has(path)) faults.push(`a content type for no part: ${path}`);
  for (const path of paths)
    if (!own.has(path) && !endings.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase()))
      if (path !== "[Content_Types].xml") faults.push(`no content type for ${path}`);
  return faults;
}

/** Relations of a part, or of the package, out of their own part; those that lead out of it are left out. */
export function relationsOf(parts: Parts, path: string): Relation[] {
  const found: Relation[] = [];
  const source = parts.get(path);
  if (source === undefined) return found;
  const folder = path.replace(/_rels\/[^/]*$/, "");
  readXml(source, {
    open(name, attributes) {
      if (!name.endsWith("Relationship") || attributes.get("TargetMode") === "External") return;
      const target = attributes.get("Target") ?? "";
      const whole = new URL(target, `file:///${folder}`).pathname.slice(1);
      found.push({
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: decodeURIComponent(whole),
      });
    },
  });
  return found;
}

function relationFaults(parts: Parts, paths: ReadonlySet<string>, path: string): string[] {
  const ids: string[] = [];
  readXml(parts.get(path) ?? "", {
    open(name, attributes) {
      if (name.endsWith("Relationship")) ids.push(attributes.get("Id") ?? "");
    },
  });
  const source = path.replace(/_rels\/([^/]*)\.rels$/, "$1");
  const isOrphan = source !== "" && !paths.has(source);
  return [
    ...(isOrphan ? [`relations of no part: ${path}`] : []),
    ...(new Set(ids).size < ids.length ? [`an id twice in ${path}`] : []),
    ...relationsOf(parts, path)
      .filter(({ target }) => !paths.has(target))
      .map(({ target }) => `${path} leads to no part: ${target}`),
  ];
}
