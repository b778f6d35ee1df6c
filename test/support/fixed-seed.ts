/**
 * A build machine tries the same examples every time, so that its answer is about the change; elsewhere
 * property tests look for new ones.
 */
import fc from "fast-check";

const SEED = 20_240_531;

if (process.env["CI"] !== undefined) fc.configureGlobal({ seed: SEED });
