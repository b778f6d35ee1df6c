/**
 * `npm run fuzz:short`: damages real sample files at random for as long as FUZZ_SECONDS says (default 300) and
 * opens, checks and saves each. Anything but a result or a `Problem` is a failure; its seed is printed.
 */
import assert from "node:assert/strict";
import { checkBooks } from "../../src/operations/check-books";
import { readBook } from "../../src/operations/read-book";
import { defaultProfile } from "../../src/profile/index";
import { Problem } from "../../src/sheet/problem";
import { serialOf } from "../../src/sheet/serial";
import { openWorkbook } from "../../src/workbook/file/index";
import { toCsv, toOds, toXls, toXlsx } from "../samples/files";
import { makeLedger } from "../samples/ledger";
import { makeRandom } from "../samples/random";

const seconds = Number(process.env["FUZZ_SECONDS"] ?? 300);
const firstSeed = Number(process.env["FUZZ_SEED"] ?? 1);
const patience = 20_000;

describe("damaged files", function () {
  this.timeout((seconds + 120) * 1000);

  it(`answer with a result or a problem for ${seconds} s`, async () => {
    const files = await sampleFiles();
    const end = Date.now() + seconds * 1000;
    let seed = firstSeed;
    for (; Date.now() < end; seed++) {
      const random = makeRandom(seed).next;
      const file = files[Math.floor(random() * files.length)]!;
      const bytes = damaged(file, random);
      const started = Date.now();
      try {
        await use(bytes);
      } catch (error) {
        if (!(error instanceof Problem))
          throw new Error(`FUZZ_SEED=${seed}: ${String(error)}`, { cause: error });
      }
      assert.ok(Date.now() - started < patience, `FUZZ_SEED=${seed} took too long`);
    }
    console.log(`      ${seed - firstSeed} files`);
  });
});

async function use(bytes: Uint8Array): Promise<void> {
  const context = { profile: defaultProfile, asOf: serialOf(2024, 5, 31) };
  const workbook = await openWorkbook(bytes, "模糊.xlsx");
  checkBooks([await readBook(workbook, context.profile)], context);
  await workbook.save();
}

async function sampleFiles(): Promise<Uint8Array[]> {
  const { grid } = makeLedger({ kind: "dispute", rows: 12, seed: 7, mess: 2 });
  const sheets = [{ grid }];
  return [
    await toXlsx(sheets),
    toXls(sheets),
    await toOds(sheets),
    toCsv(sheets[0]!, "gb18030"),
  ].map((file) => new Uint8Array(file));
}

/** Flips, overwrites, cuts or repeats a few stretches. */
function damaged(file: Uint8Array, random: () => number): Uint8Array {
  let bytes = file.slice();
  const at = () => Math.floor(random() * bytes.length);
  for (let times = 1 + Math.floor(random() * 6); times > 0; times--) {
    const choice = random();
    if (choice < 0.5) bytes[at()] = Math.floor(random() * 256);
    else if (choice < 0.7) bytes.fill(Math.floor(random() * 256), at(), at());
    else if (choice < 0.85) bytes = bytes.slice(0, Math.max(1, at()));
    else bytes.copyWithin(at(), at(), at());
  }
  return bytes;
}
