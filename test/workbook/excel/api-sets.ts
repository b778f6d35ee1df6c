import { posix } from "node:path";
import ts from "typescript";

/** A member of office.js that needs a newer Excel than the floor and is used without asking first. */
export interface Breach {
  readonly member: string;
  /** e.g. `ExcelApi 1.18`. */
  readonly set: string;
  readonly file: string;
  readonly line: number;
}

/** The newest requirement sets of the oldest Excel that is served (Excel 2021). */
const floor: Readonly<Record<string, number>> = {
  ExcelApi: 14,
  CustomFunctionsRuntime: 3,
  SharedRuntime: 1,
  RibbonApi: 2,
  DialogApi: 2,
  AddinCommands: 1,
  OpenBrowserWindowApi: 1,
  // What Outlook shares with Excel is documented with Outlook's set: `event.completed()`.
  Mailbox: 15,
};

/**
 * Checks files against the doc comments of the installed declarations of office.js. `sources` are further files
 * by name that are nowhere on disk.
 */
export function findBreaches(
  files: readonly string[],
  sources: ReadonlyMap<string, string>,
): Breach[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    types: ["node", "office-js"],
    jsx: ts.JsxEmit.Preserve,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (name) => sources.get(name) ?? readFile.call(host, name);
  host.fileExists = (name) => sources.has(name) || fileExists.call(host, name);
  // Office's objects come in through these rooms alone; the rest would only take time.
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const name = posix.join(posix.dirname(from), `${text}.ts`);
      const known = /\/src\/(workbook|sheet|addin)\//.test(name) && host.fileExists(name);
      const resolved = { resolvedFileName: name, extension: ts.Extension.Ts };
      return { resolvedModule: text.startsWith(".") && known ? resolved : undefined };
    });
  const wanted = new Set([...files, ...sources.keys()]);
  const program = ts.createProgram([...wanted], options, host);
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter(({ fileName }) => wanted.has(fileName))
    .flatMap((file) => breachesOf(file, checker));
}

function breachesOf(file: ts.SourceFile, checker: ts.TypeChecker): Breach[] {
  const found: Breach[] = [];
  const take = (node: ts.Node, declaration: ts.Declaration | undefined, member: string) => {
    const set = declaration === undefined ? null : setOf(declaration);
    if (set === null || isServed(set) || isGuarded(node, set)) return;
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    found.push({ member, set, file: file.fileName, line: line + 1 });
  };
  const takeSymbol = (node: ts.Node, symbol: ts.Symbol | undefined) => {
    take(node, symbol?.declarations?.[0], symbol?.name ?? "");
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const signature = checker.getResolvedSignature(node);
      take(node, signature?.declaration, node.expression.getText());
      for (const symbol of loaded(node, checker)) takeSymbol(node, symbol);
    } else if (ts.isPropertyAccessExpression(node)) {
      const isCalled = ts.isCallExpression(node.parent) && node.parent.expression === node;
      if (!isCalled) takeSymbol(node, checker.getSymbolAtLocation(node.name));
    } else if (ts.isObjectLiteralExpression(node)) {
      const type = checker.getContextualType(node);
      for (const property of node.properties)
        if (property.name !== undefined && ts.isIdentifier(property.name))
          takeSymbol(property, type?.getProperty(property.name.text));
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      const type = checker.getTypeAtLocation(node.parent);
      if (ts.isIdentifier(name)) takeSymbol(node, type.getProperty(name.text));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** The properties named in `load("items/id,name")`. */
function loaded(call: ts.CallExpression, checker: ts.TypeChecker): ts.Symbol[] {
  const {
    expression,
    arguments: [names],
  } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return [];
  if (names === undefined || !ts.isStringLiteralLike(names)) return [];
  const start = checker.getNonNullableType(checker.getTypeAtLocation(expression.expression));
  return names.text.split(",").flatMap((path) => {
    const symbols: ts.Symbol[] = [];
    let type: ts.Type | undefined = start;
    for (const name of path.trim().split("/")) {
      const symbol: ts.Symbol | undefined = type?.getProperty(name);
      if (symbol === undefined) throw new Error(`load of ${path}: no property ${name}`);
      symbols.push(symbol);
      const found = checker.getTypeOfSymbolAtLocation(symbol, call);
      type = checker.getIndexTypeOfType(found, ts.IndexKind.Number) ?? found;
    }
    return symbols;
  });
}

/** The requirement set a declaration, or the type it belongs to, is documented with. */
function setOf(declaration: ts.Declaration): string | null {
  const file = declaration.getSourceFile();
  if (!/@types\/(office-js|custom-functions-runtime)\//.test(file.fileName)) return null;
  for (let node: ts.Node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const comment = (ts.getLeadingCommentRanges(file.text, node.getFullStart()) ?? []).at(-1);
    const text = comment === undefined ? "" : file.text.slice(comment.pos, comment.end);
    const set = /\[Api set: ([A-Za-z]+ [\d.]+|[^\]]+)/.exec(text);
    if (set?.[1] !== undefined) return set[1].trim();
    if (ts.isModuleDeclaration(node)) return null;
  }
  return null;
}

function isServed(set: string): boolean {
  const [name = "", version = ""] = set.split(" ");
  const [major, minor] = version.split(".").map(Number);
  const newest = floor[name];
  return newest !== undefined && major === 1 && minor !== undefined && minor <= newest;
}

/** Whether the use stands under `isSetSupported` for that set, in a version that has it. */
function isGuarded(use: ts.Node, set: string): boolean {
  const [name = "", version = ""] = set.split(" ");
  for (let node = use; !ts.isSourceFile(node); node = node.parent) {
    const { parent } = node;
    const condition =
      ts.isIfStatement(parent) && parent.thenStatement === node
        ? parent.expression
        : ts.isConditionalExpression(parent) && parent.whenTrue === node
          ? parent.condition
          : null;
    const asked = /isSetSupported\(\s*"(\w+)",\s*"1\.(\d+)"\s*\)/.exec(condition?.getText() ?? "");
    if (asked?.[1] === name && Number(asked[2]) >= Number(version.split(".")[1])) return true;
  }
  return false;
}
