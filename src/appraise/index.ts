export { appraising, labelsOf } from "./appraise";
export type { Appraisal, ItemResult, RowPlace, UnitResult } from "./appraisal";
