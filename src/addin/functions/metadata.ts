import { FUNCTIONS } from "../../functions/index";
import { functionTexts as english } from "../../locale/en-US/functions";
import type { FunctionTexts } from "../../locale/function-texts";
import { functionTexts as chinese } from "../../locale/zh-CN/functions";

export type MetadataLocale = "zh-CN" | "en-US";

const texts: Readonly<Record<MetadataLocale, FunctionTexts>> = {
  "zh-CN": chinese,
  "en-US": english,
};

/** Metadata of the custom functions as Excel reads it; one table, one file a language. */
export function metadataFor(locale: MetadataLocale) {
  return {
    allowCustomDataForDataTypeAny: false,
    functions: FUNCTIONS.map(({ id, name, parameters, result }) => {
      const text = texts[locale][id];
      return {
        id,
        name,
        description: text?.description ?? "",
        parameters: parameters.map(({ key, type, matrix, optional }) => {
          const [label, description] = text?.parameters[key] ?? [key, ""];
          return {
            name: label,
            description,
            type,
            dimensionality: matrix ? "matrix" : "scalar",
            ...(optional === undefined ? {} : { optional }),
          };
        }),
        result: { type: result.type, dimensionality: result.matrix ? "matrix" : "scalar" },
      };
    }),
  };
}
