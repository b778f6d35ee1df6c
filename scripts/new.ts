/** `npm run new rule|kind|rate|report NAME`: writes the files of a new part, with a test that fails. */
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { writeNew } from "./new/write-new";

const [part = "", name = ""] = argv.slice(2);
try {
  const paths = await writeNew(fileURLToPath(new URL("..", import.meta.url)), part, name);
  const test = paths.find((path) => path.endsWith(".test.ts")) ?? "";
  process.stdout.write(
    `${paths.join("\n")}\n\n接下来：npx mocha ${test}，让它通过；再 npm run docs、npm test。怎么写见 CONTRIBUTING.md。\n`,
  );
} catch (error) {
  process.stderr.write(
    `${(error as Error).message}。用法：npm run new rule|kind|rate|report 名字\n`,
  );
  exit(2);
}
