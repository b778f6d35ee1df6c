export const MONTHS = Array.from(
  { length: 12 },
  (_, at) => `2024-${String(at + 1).padStart(2, "0")}`,
);
