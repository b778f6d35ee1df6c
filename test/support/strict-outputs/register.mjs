// Loaded before the tests: what they save is held against the strict checker, without a word in them.
import { register } from "node:module";

register("./hooks.mjs", import.meta.url);
