import type { Random } from "../../samples/random";
import type { Shape } from "../targets/target";
import { changedBytes } from "./bytes";
import type { Stock } from "./bytes";
import { changedCells } from "./cells";
import { changedPackage } from "./package";
import { changedStream } from "./records";
import { changedText } from "./text";

type Change = (bytes: Uint8Array, random: Random, stock: Stock) => Uint8Array;

/** How an input of a shape is changed. */
export const changeOf: Readonly<Record<Shape, Change>> = {
  bytes: changedBytes,
  text: changedText,
  package: changedPackage,
  biff: changedStream,
  cells: changedCells,
};
