import type { Severity } from "../../sheet/severity";

/** Names of the severities. */
export const severityLabels: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  hint: "提示",
};
