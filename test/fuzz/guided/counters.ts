import ts from "typescript";

/** Where the counters lie while a bundle runs: one byte for each place that code can go on from. */
export const Counters = "__fuzzCounters";
/** More places than the source has. */
export const MostCounters = 1 << 17;

/**
 * Puts a counter at every beginning of a function, branch, loop, case and right-hand side of `&&`, `||`, `??`.
 * `next` gives each its number. The code means what it meant.
 */
export function withCounters(code: string, next: () => number): string {
  const tree = ts.createSourceFile("a.js", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const before = new Map<number, string>();
  const after = new Map<number, string>();
  const count = () => `__k[${next()}]++`;
  /** What is opened further out is opened first and closed last. */
  const around = (node: ts.Node, open: string, close: string) => {
    const start = node.getStart(tree);
    before.set(start, (before.get(start) ?? "") + open);
    after.set(node.end, close + (after.get(node.end) ?? ""));
  };
  const countExpression = (node: ts.Expression) => around(node, `(${count()},`, ")");
  const countStatement = (node: ts.Statement) => {
    if (!ts.isBlock(node)) around(node, `{${count()};`, "}");
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node))
      after.set(node.getStart(tree) + 1, `${count()};${after.get(node.getStart(tree) + 1) ?? ""}`);
    else if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) countExpression(node.body);
    else if (ts.isConditionalExpression(node)) {
      countExpression(node.whenTrue);
      countExpression(node.whenFalse);
    } else if (ts.isBinaryExpression(node) && isBranch(node.operatorToken.kind))
      countExpression(node.right);
    else if (ts.isIfStatement(node)) {
      countStatement(node.thenStatement);
      if (node.elseStatement !== undefined) countStatement(node.elseStatement);
    } else if (ts.isIterationStatement(node, false)) countStatement(node.statement);
    else if (ts.isCaseOrDefaultClause(node)) {
      const first = node.statements[0];
      if (first !== undefined) {
        const start = first.getStart(tree);
        before.set(start, `${count()};${before.get(start) ?? ""}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return `const __k = globalThis.${Counters};${inserted(code, before, after)}`;
}

function isBranch(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

function inserted(
  code: string,
  before: ReadonlyMap<number, string>,
  after: ReadonlyMap<number, string>,
): string {
  const places = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  const out: string[] = [];
  let from = 0;
  for (const place of places) {
    out.push(code.slice(from, place), after.get(place) ?? "", before.get(place) ?? "");
    from = place;
  }
  return out.join("") + code.slice(from);
}
