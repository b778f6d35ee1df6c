// Makes the builds as new as their sources: node scripts/fresh.mjs [addin] [page]
import { argv, exit } from "node:process";
import { freshAddin } from "./fresh-addin.mjs";
import { buildPage, isFresh } from "./fresh-page.mjs";

const builds = { addin: freshAddin, page: () => isFresh() || buildPage() };

for (const name of argv.slice(2)) if (builds[name]?.() !== true) exit(1);
