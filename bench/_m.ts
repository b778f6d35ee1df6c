import { prof } from "./_prof";
import { benchFile } from "./page-file";
import { openWorkbook } from "../src/workbook/file/index";
import { readBook, ledgersOf } from "../src/operations/read-book";
import { summariseMonth } from "../src/operations/monthly-summary";
import { defaultProfile } from "../src/profile/index";
const bytes = await benchFile(20000, "messy");
const wb = await openWorkbook(bytes, "a.xlsx");
const profile = defaultProfile;
const book = await readBook(wb, profile);
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
for (let i = 0; i < 3; i++) { const c = cpu(); const s = summariseMonth([book], { profile, asOf: 45471 as any, period: "2024-06" as any }); console.log("summarise", (cpu() - c).toFixed(0), s.drafts.length); }
await prof("summarise", async () => summariseMonth([book], { profile, asOf: 45471 as any, period: "2024-06" as any }));
