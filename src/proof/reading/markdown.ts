/**
 * A Markdown text without its marks (#, **, `, >, bullets, links): line by line, so that line numbers
 * stay. Numbers of lists stay, they are the report's own.
 */
export function withoutMarkdown(source: string): string {
  return source
    .split("\n")
    .map((line) =>
      line
        .replace(/^\s{0,12}(?:#{1,6}\s+|>\s?|[-*+]\s+)/, "")
        .replace(/^\s*(?:[-*_]\s*){3,}$/, "")
        .replace(/!?\[([^\][]{0,200})\]\([^()]{0,400}\)/g, "$1")
        .replace(/(\*\*|__|`)(?=\S)([^*_`]{1,300})\1/g, "$2")
        .replace(/\*(?=[^\s*])([^*]{1,300})\*/g, "$1")
        .replace(/\\([\\*_.()[\]#+-])/g, "$1"),
    )
    .join("\n");
}
