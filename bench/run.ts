import { addinRequests, messyRequests } from "./addin-requests";
import { checkBench } from "./check";

const lengths = process.argv.slice(2).map(Number).filter(Number.isInteger);
const lines = checkBench(lengths.length > 0 ? lengths : [10_000, 100_000]);

for (const { name, ms, ratio } of lines)
  console.log(`${name.padEnd(44)} ${ms.toFixed(1).padStart(9)} ms  × ${ratio.toFixed(2)}`);

for await (const line of addinRequests([300, 5_000, 20_000, 100_000])) console.log(line);
for await (const line of messyRequests(20_000)) console.log(line);
