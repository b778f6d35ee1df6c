import { KINDS } from "./kinds/index";

/** Kinds of ledger (台账); ids are part of the contract. */
export type KindId = keyof typeof KINDS;

export const KIND_IDS = Object.keys(KINDS) as readonly KindId[];
