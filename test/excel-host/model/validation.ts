/** A data validation with its prompt and alert, as the API shows them. */
export interface RuleModel {
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: Readonly<Record<string, unknown>>;
  readonly errorAlert: Readonly<Record<string, unknown>>;
}

export const noPrompt = { message: "", showPrompt: true, title: "" };
export const noAlert = { message: "", showAlert: true, style: "Stop", title: "" };
export const noRule: RuleModel = {
  rule: {},
  ignoreBlanks: true,
  prompt: noPrompt,
  errorAlert: noAlert,
};

const kinds: Readonly<Record<string, string>> = {
  list: "List",
  date: "Date",
  textLength: "TextLength",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  time: "Time",
  custom: "Custom",
};

/** The word `DataValidation.type` uses for a rule. */
export function ruleType(rule: Readonly<Record<string, unknown>>): string {
  const [key] = Object.keys(rule);
  return key === undefined ? "None" : (kinds[key] ?? "None");
}
