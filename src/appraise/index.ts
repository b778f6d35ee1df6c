export { appraise, labelsOf, type AppraiseOptions } from "./appraise";
export type { Appraisal, Deduction, Fault, ItemResult, RowPlace, UnitResult } from "./appraisal";
