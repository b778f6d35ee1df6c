import type { FieldId } from "../fields";
import type { KindId } from "../kind-ids";
import { dateFields } from "../field-types";

/** Where a row belongs and in which order: filled in before anything has happened. */
export const FRAME: ReadonlySet<FieldId> = new Set<FieldId>([
  "serial",
  "code",
  "village",
  "grid",
  "group",
]);

/** Facts about a person: what the second party of a matter has on a row of its own. */
export const PERSONAL: ReadonlySet<FieldId> = new Set<FieldId>([
  "person",
  "idNumber",
  "phone",
  "gender",
  "birthDate",
  "age",
  "ethnicity",
  "politics",
  "education",
  "marriage",
  "relation",
  "address",
  "registeredAddress",
  "occupation",
]);

/** What a matter is about: without it there is none. */
export const CONTENT: readonly FieldId[] = ["summary", "name"];

/** Words of a drop-down or names of whoever is always in charge: set down to the end of a form. */
const DEFAULTS: ReadonlySet<FieldId> = new Set<FieldId>([
  "householdId",
  "category",
  "source",
  "level",
  "scale",
  "status",
  "leader",
  "owner",
  "ownerUnit",
  "handler",
  "visitor",
  "role",
  "supervised",
  "visitMethod",
  "visitClass",
  "phoneStatus",
  "aidType",
  "ethnicity",
  "politics",
  "gender",
  "relation",
]);

/** Kinds whose rows are answers, counts or places rather than matters of somebody. */
const ANSWERS: ReadonlySet<KindId> = new Set<KindId>(["satisfaction", "report"]);

/** Whether a cell of the field tells of a record by itself, so that the row cannot be a prepared one. */
export function isTelling(field: FieldId | null, kind: KindId): boolean {
  if (field === null || FRAME.has(field)) return false;
  if (ANSWERS.has(kind)) return true;
  return !DEFAULTS.has(field);
}

/** Fields in which a report of nothing may still have a day or somebody who reports. */
export function isOfReport(field: FieldId | null): boolean {
  return field === null || FRAME.has(field) || dateFields.has(field) || REPORTERS.has(field);
}

const REPORTERS: ReadonlySet<FieldId> = new Set<FieldId>([
  "leader",
  "owner",
  "ownerUnit",
  "handler",
  "visitor",
  "phone",
  "note",
  "address",
]);
