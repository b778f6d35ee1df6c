/** `error`: cannot be right, or changes a count; `warning`: a person must look; `hint`: untidy only. */
export type Severity = "error" | "warning" | "hint";
