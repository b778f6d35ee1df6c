/** Texts of the custom functions: by id, then by parameter key: its name and what it takes. */
export type FunctionTexts = Readonly<
  Record<
    string,
    {
      readonly description: string;
      readonly parameters: Readonly<Record<string, readonly [name: string, description: string]>>;
    }
  >
>;
