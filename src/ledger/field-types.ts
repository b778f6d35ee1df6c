import type { FieldId } from "./fields";

/** Fields that hold a day. */
export const dateFields: ReadonlySet<FieldId> = new Set<FieldId>([
  "birthDate",
  "occurredOn",
  "foundOn",
  "registeredOn",
  "startedOn",
  "deadline",
  "closedOn",
  "feedbackOn",
  "visitedOn",
  "revisitedOn",
  "inspectedOn",
  "recheckedOn",
]);

/** Fields that hold a number. */
export const numberFields: ReadonlySet<FieldId> = new Set<FieldId>([
  "peopleCount",
  "amount",
  "population",
  "age",
  "count",
  "score",
]);
