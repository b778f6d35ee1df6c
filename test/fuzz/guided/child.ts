import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { targets } from "../targets/index";
import { faultOf } from "../targets/target";
import { newCampaign } from "./campaign";
import type { Campaign } from "./campaign";
import { distil } from "./distil";
import type { Message, Orders } from "./orders";

/** Milliseconds a target gets before it is another's turn. */
const Turn = 5000;
const [first = "", ...rest] = process.argv.slice(2);

const tell = (message: Message) => void process.send?.(message);

/** Fuzzes its targets in turn until it is time to stop. */
async function fuzz(orders: Orders): Promise<void> {
  const bundle = readFileSync(fileURLToPath(import.meta.url), "utf8");
  const campaigns = orders.targets.flatMap((name) =>
    targets
      .filter((target) => target.name === name)
      .map((target) =>
        newCampaign(target, orders, bundle, (fault) => tell({ kind: "fault", fault })),
      ),
  );
  const isOpen = () => Date.now() < orders.until;
  const started = new Set<unknown>();
  let told = 0;
  /** Who says nothing for long is taken for dead. */
  const alive = (campaign: Campaign) => {
    if (Date.now() - told < 1000) return;
    told = Date.now();
    tell({ kind: "standing", standing: campaign.standing() });
  };
  for (let left = campaigns; left.length > 0 && isOpen();)
    for (const campaign of left) {
      if (!started.has(campaign)) {
        tell({ kind: "standing", standing: campaign.standing() });
        await campaign.start(() => alive(campaign));
        started.add(campaign);
      }
      const stop = Date.now() + Turn;
      while (Date.now() < stop && isOpen() && campaign.standing().cases < orders.most) {
        await campaign.step();
        alive(campaign);
      }
      tell({ kind: "standing", standing: campaign.standing() });
      left = left.filter((one) => one.standing().cases < orders.most);
    }
  process.disconnect?.();
}

/** Throws one file at a target and says what it took: the proof of a fault. */
async function replay(name: string, file: string): Promise<void> {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`no target ${name}`);
  const base = process.resourceUsage().maxRSS;
  const before = process.cpuUsage();
  const error = await faultOf(target, new Uint8Array(readFileSync(file)), true);
  const { user, system } = process.cpuUsage(before);
  const megabytes = (process.resourceUsage().maxRSS - base) / 1024;
  const seconds = (user + system) / 1e6;
  process.stdout.write(`${JSON.stringify({ error: error?.stack ?? null, seconds, megabytes })}\n`);
}

/** Takes what a run found into the repository. */
async function keep(folder: string, names: string, counted: string): Promise<void> {
  for (const target of targets.filter(({ name }) => names.split(",").includes(name))) {
    const count = await distil(target, folder, Number(counted));
    process.stdout.write(`${target.name}: ${count} kept\n`);
  }
}

await (first === "keep"
  ? keep(rest[0] ?? "", rest[1] ?? "", rest[2] ?? "")
  : first === "replay"
    ? replay(rest[0] ?? "", rest[1] ?? "")
    : fuzz(JSON.parse(first) as Orders));
