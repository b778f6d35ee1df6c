import type { Terminal } from "../terminal";

/** A command of the contract: arguments in, exit code out; throws `Problem` when it cannot run. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** Each is loaded when it is run: help and a mistyped name wait for none of them. */
export const commands: Readonly<Record<string, Command>> = {
  recognise: async (args, terminal) =>
    (await import("./recognise")).recogniseCommand(args, terminal),
  check: async (args, terminal) => (await import("./check")).checkCommand(args, terminal),
  fix: async (args, terminal) => (await import("./fix")).fixCommand(args, terminal),
  clean: async (args, terminal) => (await import("./clean")).cleanCommand(args, terminal),
  proof: async (args, terminal) => (await import("./proof")).proofCommand(args, terminal),
  rates: async (args, terminal) => (await import("./rates")).ratesCommand(args, terminal),
  revisits: async (args, terminal) => (await import("./revisits")).revisitsCommand(args, terminal),
  summary: async (args, terminal) => (await import("./summary")).summaryCommand(args, terminal),
  merge: async (args, terminal) => (await import("./merge")).mergeCommand(args, terminal),
  appraise: async (args, terminal) => (await import("./appraise")).appraiseCommand(args, terminal),
  export: async (args, terminal) => (await import("./export")).exportCommand(args, terminal),
};
