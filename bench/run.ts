import { addinRequests, messyRequests } from "./addin-requests";

for await (const line of addinRequests([300, 5_000, 20_000, 100_000])) console.log(line);
for await (const line of messyRequests(20_000)) console.log(line);
