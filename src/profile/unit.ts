import * as v from "valibot";
import type { Schema } from "./schema";

/** What a figure of the profile counts; `percent`: a share 0..1 that people read and type as percent. */
export type Unit = "days" | "percent" | "points";

/** The schema, with what its figures count. */
export function inUnit(unit: Unit, schema: Schema<number>): Schema<number> {
  return v.pipe(schema, v.metadata({ unit }));
}
