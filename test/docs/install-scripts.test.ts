import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

describe("SECURITY.md", () => {
  it("names the packages that run a script when they are installed, and no others", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as {
      packages: Record<string, { hasInstallScript?: boolean; optional?: boolean }>;
    };
    const running = Object.entries(packages)
      .filter(([path, facts]) => path !== "" && facts.hasInstallScript === true)
      .filter(([, { optional }]) => optional !== true)
      .map(([path]) => path.replace(/^.*node_modules\//, ""));
    const said =
      read("SECURITY.md")
        .split("\n")
        .find((line) => line.includes("要运行脚本的程序包")) ?? "";
    const named = [...said.matchAll(/`([a-z@/-]+)`（/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(running)].sort(), named.sort());
  });
});
