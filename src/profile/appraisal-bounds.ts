import { COUNT_IDS } from "./appraisal";
import { number, oneOf, text } from "./schema-parts";

/** Items, vetoes, grades or steps of an appraisal. */
export const MOST = 200;

export const MARKS = number(0, 1e6);
export const SHARE = number(0, 1);
export const LABEL = text(1, 60);
export const COUNT = oneOf(COUNT_IDS);
