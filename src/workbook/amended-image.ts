import type { BeforeImage } from "./port";

/** What of a part every adapter writes alike: what it is, and what it is about. */
interface Part {
  readonly kind: string;
  readonly about: string;
  readonly digest: unknown;
}

/**
 * The state before two edits of which the second only carries on the first, as when marks and 检查结果 follow the
 * findings: what both touched is kept as it was before the first, and is known by what the second left.
 */
export function amendedImage(first: BeforeImage, then: BeforeImage): BeforeImage {
  const later = then.parts.map((part) => ({ part, facts: factsOf(part) }));
  const kept = first.parts.map((part) => {
    const facts = factsOf(part);
    const same = later.find((one) => isSame(one.facts, facts))?.facts;
    return same?.kind === "sheet" ? { ...(part as object), digest: same.digest } : part;
  });
  const known = first.parts.map(factsOf);
  const added = later.filter(({ facts }) => !known.some((one) => isSame(one, facts)));
  return { version: 1, parts: [...kept, ...added.map(({ part }) => part)] };
}

/** Whether an image keeps the marks that a sheet had. */
export function keepsMarksOf({ parts }: BeforeImage, sheet: string): boolean {
  return parts.map(factsOf).some((part) => part?.kind === "marks" && part.about === sheet);
}

function isSame(one: Part | null, other: Part | null): boolean {
  return one !== null && other !== null && one.kind === other.kind && one.about === other.about;
}

function factsOf(part: unknown): Part | null {
  if (typeof part !== "object" || part === null) return null;
  const { kind, name, sheet, digest } = part as Record<string, unknown>;
  const about = kind === "sheet" ? name : sheet;
  return typeof kind === "string" && typeof about === "string" ? { kind, about, digest } : null;
}
