/// <reference types="office-js" />

/** Slow desks and networks take their time; after this something is wrong. */
const PatienceMs = 15_000;

/** Resolves when office.js has Excel on the line: `"excel"`, `"other"` program, or `"slow"`. */
export async function officeReady(patience = PatienceMs): Promise<"excel" | "other" | "slow"> {
  // office.js itself may not have come.
  if (typeof Office === "undefined") return "slow";
  const slow = new Promise<"slow">((resolve) => {
    setTimeout(() => {
      resolve("slow");
    }, patience);
  });
  const ready = Office.onReady().then(({ host }) =>
    host === Office.HostType.Excel ? ("excel" as const) : ("other" as const),
  );
  return Promise.race([ready, slow]);
}
