import office from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: [
      "build/",
      "bench/build/",
      "dist/",
      "dist-page/",
      "samples/",
      "coverage/",
      "node_modules/",
    ],
  },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    plugins: { "office-addins": office },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "max-lines": ["error", { max: 400 }],
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "interface"],
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
  {
    // A sheet's rows may be a million, a stack holds some ten thousand arguments.
    files: ["src/**/*.ts", "src/**/*.tsx"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: ":matches(CallExpression, NewExpression) > SpreadElement",
          message:
            "Data as arguments overflows the stack: append, greatest, widthOf (sheet/lists).",
        },
        {
          selector: "BinaryExpression[operator='in'][left.type!='Literal']",
          message: "A name from outside may be that of a method every object has: own (sheet/own).",
        },
        {
          selector: "CallExpression[callee.property.name='apply'][arguments.0.raw='null']",
          message:
            "Data as arguments overflows the stack: append, greatest, widthOf (sheet/lists).",
        },
      ],
    },
  },
  {
    files: ["**/*.mjs", "**/*.cjs"],
    rules: { "no-console": "off", "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["test/**/*.ts", "bench/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-expressions": "off",
      "no-console": "off",
    },
  },
);
