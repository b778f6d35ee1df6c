import { parseArgs } from "node:util";
import { KIND_IDS } from "../ledger/kind-ids";
import type { SaidKinds } from "../operations/said-kinds";
import { parsePeriod, type PeriodName } from "../measure/index";
import { Problem } from "../sheet/problem";
import { serialFromIso, type Serial } from "../sheet/serial";
import { inputFiles, type InputFiles } from "./input-files";

/** What a clerk typed after the command's name. */
export interface Arguments extends InputFiles {
  readonly json: boolean;
  readonly force: boolean;
  readonly mask: boolean;
  readonly renumber: boolean;
  readonly output: string | null;
  /** `--notice OUT.docx`: the 通报 beside the workbook. */
  readonly notice: string | null;
  readonly profile: string | null;
  readonly asOf: Serial | null;
  /** What is asked for by `--month`, or by `--period`: any period. */
  readonly period: PeriodName | null;
  readonly week: Serial | null;
  readonly by: string | null;
  readonly ledgers: readonly string[];
  /** Folder of the lists that go back to the villages. */
  readonly returns: string | null;
  /** JSON of an earlier check. */
  readonly since: string | null;
  /** File of the exported records. */
  readonly to: string | null;
  /** Own sheets that `clean` leaves in. */
  readonly keep: readonly string[];
  readonly keepProfile: boolean;
  /** `--as SHEET=KIND`: what the clerk says sheets are; `null`: taken out. */
  readonly said: SaidKinds;
}

const options = {
  json: { type: "boolean" },
  force: { type: "boolean" },
  mask: { type: "boolean" },
  renumber: { type: "boolean" },
  output: { type: "string", short: "o" },
  notice: { type: "string" },
  profile: { type: "string" },
  "as-of": { type: "string" },
  month: { type: "string" },
  period: { type: "string" },
  week: { type: "string" },
  by: { type: "string" },
  ledger: { type: "string", multiple: true },
  returns: { type: "string" },
  since: { type: "string" },
  to: { type: "string" },
  keep: { type: "string", multiple: true },
  "keep-profile": { type: "boolean" },
  as: { type: "string", multiple: true },
  help: { type: "boolean", short: "h" },
} as const;

export type OptionName = keyof typeof options;

/** Options every command takes. */
const common: readonly OptionName[] = ["json", "profile", "as-of", "as", "help"];

/**
 * Reads the arguments of one command. Throws `Problem` (`argument-…`) for an option the command does
 * not know, a value that is missing or malformed, or no file at all; `file-none-match`.
 */
export function readArguments(
  args: readonly string[],
  command: string,
  allowed: readonly OptionName[],
): Arguments {
  const { values, positionals } = parse(args);
  for (const name of Object.keys(values) as OptionName[])
    if (!common.includes(name) && !allowed.includes(name))
      throw new Problem("argument-unknown", { option: `--${name}`, command });
  if (positionals.length === 0) throw new Problem("argument-no-file", { command });
  const inputs = inputFiles(positionals);
  if (inputs.files.length === 0)
    throw new Problem("argument-only-owner-files", { files: inputs.skipped.join("、") });
  return {
    ...inputs,
    json: values.json ?? false,
    force: values.force ?? false,
    mask: values.mask ?? false,
    renumber: values.renumber ?? false,
    output: values.output ?? null,
    notice: values.notice ?? null,
    profile: values.profile ?? null,
    asOf: dateOption("--as-of", values["as-of"]),
    period: periodOption(values.month, values.period),
    week: dateOption("--week", values.week),
    by: values.by ?? null,
    ledgers: inputFiles(values.ledger ?? []).files,
    returns: values.returns ?? null,
    since: values.since ?? null,
    to: values.to ?? null,
    keep: values.keep ?? [],
    keepProfile: values["keep-profile"] ?? false,
    said: kindsOption(values.as ?? []),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : "";
    const option = /'(-[^' <]*)/.exec(message)?.[1] ?? "";
    const missing = message.includes("argument missing") || message.includes("ambiguous");
    throw new Problem(missing ? "argument-no-value" : "argument-unknown-option", { option });
  }
}

function dateOption(option: string, text: string | undefined): Serial | null {
  if (text === undefined) return null;
  const serial = serialFromIso(text);
  if (serial === null) throw new Problem("argument-date", { option, value: text });
  return serial;
}

/** `SHEET=KIND`, `none` for a sheet that is taken out. */
function kindsOption(texts: readonly string[]): SaidKinds {
  return new Map(
    texts.map((text) => {
      const at = text.lastIndexOf("=");
      const [sheet, kind] = [text.slice(0, at), text.slice(at + 1)];
      const known = KIND_IDS.find((one) => one === kind);
      if (at < 1 || (known === undefined && kind !== "none"))
        throw new Problem("argument-as", { value: text, kinds: KIND_IDS.join("、") });
      return [sheet, known ?? null];
    }),
  );
}

/** `--month M` says the same as `--period M`; both together must not differ. */
function periodOption(month: string | undefined, period: string | undefined): PeriodName | null {
  if (month !== undefined && parsePeriod(month) === null)
    throw new Problem("argument-month", { value: month });
  if (period !== undefined && parsePeriod(period) === null)
    throw new Problem("argument-period", { value: period });
  if (month !== undefined && period !== undefined && month !== period)
    throw new Problem("argument-two-periods", { month, period });
  return period ?? month ?? null;
}
