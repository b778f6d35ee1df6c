/** The JSON Schema of a profile, for editors and other programs, made from the schema it is read by. */
import { toJsonSchema } from "@valibot/to-json-schema";
import { settingTitle } from "../src/locale/describe-setting";
import { profileFields } from "../src/locale/zh-CN/profile-fields";
import { KNOWN_IDS } from "../src/operations/stored-profile";
import type { SettingId } from "../src/profile/declared";
import { defaultProfile } from "../src/profile/defaults";
import { documentSchema } from "../src/profile/document-schema";

/** What JSON Schema has no word for is left to the program: order of steps, ids given twice, words of blanks. */
const unsaid = ["raw_check", "raw_transform", "metadata"];

export function profileJsonSchema(): object {
  const { $schema, ...schema } = toJsonSchema(documentSchema(KNOWN_IDS), {
    typeMode: "input",
    ignoreActions: unsaid,
    // Keys of a table may be listed.
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema.type === "record" ? jsonSchema : undefined,
  });
  const properties = Object.entries(schema.properties ?? {}).map(([key, one]) => {
    const id = key as SettingId;
    const { note } = profileFields[id];
    const usual: unknown = (defaultProfile as unknown as Readonly<Record<string, unknown>>)[id];
    const described = {
      title: settingTitle(id),
      ...(note === "" ? {} : { description: note }),
      ...(usual === undefined ? {} : { default: usual }),
    };
    return [key, { ...described, ...(one as object) }];
  });
  return {
    $schema,
    title: "台账助手设置",
    ...schema,
    properties: Object.fromEntries(properties) as object,
  };
}
