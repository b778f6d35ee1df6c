import assert from "node:assert/strict";
import { checkSync } from "recheck";
import { bounded } from "./bounded";
import { worstTime } from "./growth";
import { regexLiterals } from "./literals";
import type { RegexLiteral } from "./literals";

/** Processor time in milliseconds for one pattern; where it is not enough, growth of time decides. */
const PatienceMs = 3000;
const LongestReport = 100_000;
const MostTime = 200;

// A child for each pattern would take longer than the pattern.
process.env["RECHECK_BACKEND"] = "pure";

/** What is wrong with a pattern; null: nothing, or what it is given is short. */
function fault({ file, line, source, flags }: RegexLiteral): string | null {
  if (bounded.has(source)) return null;
  const place = `${file}:${line} /${source}/${flags}`;
  const verdict = verdictOf(source, flags);
  if (verdict === "safe") return null;
  // What recheck cannot say (lookaround, back references, patience) time says; so it does where it is told
  // that a pattern is slow, since V8 skips starts that recheck's model tries.
  const time = worstTime(source, flags, LongestReport);
  return time > MostTime ? `${place}: ${verdict}, ${Math.round(time)} ms` : null;
}

function verdictOf(source: string, flags: string): string {
  try {
    return checkSync(source, flags, { timeout: PatienceMs, checker: "automaton" }).status;
  } catch {
    return "unknown";
  }
}

describe("regular expressions, by recheck", function () {
  this.timeout(1_800_000);

  it("are safe, or quick over 100,000 letters, or are given short texts", () => {
    const literals = new Map(
      regexLiterals("src").map((one) => [`/${one.source}/${one.flags}`, one] as const),
    );
    const faults = [...literals.values()].flatMap((literal) => fault(literal) ?? []);
    assert.deepEqual(faults, []);
  });
});
