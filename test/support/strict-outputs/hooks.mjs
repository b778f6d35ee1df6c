const door = "/src/workbook/file/index.ts";
const strictDoor = new URL("./strict-file.ts", import.meta.url).href;

/** Hands the tests of what writes workbooks another door to files: the same, but what is saved is checked. */
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  const from = context.parentURL ?? "";
  const isTest =
    /\/test\/(?:workbook|operations|report|cli)\/[^?]*\.test\.ts/.test(from) &&
    // They count what saving costs, and check by themselves what is saved.
    !from.includes("/workbook/file/hostile/");
  return isTest && found.url.split("?")[0].endsWith(door) ? { ...found, url: strictDoor } : found;
}
