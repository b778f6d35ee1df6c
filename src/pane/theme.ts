import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

const letters =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", sans-serif';

/** Larger than Fluent’s own sizes: read all day, also by those who need glasses. */
const sizes = {
  fontFamilyBase: letters,
  fontFamilyNumeric: letters,
  fontSizeBase200: "14px",
  lineHeightBase200: "20px",
  fontSizeBase300: "16px",
  lineHeightBase300: "24px",
  fontSizeBase400: "18px",
  lineHeightBase400: "26px",
  fontSizeBase500: "20px",
  lineHeightBase500: "28px",
} satisfies Partial<Theme>;

export const lightTheme: Theme = { ...webLightTheme, ...sizes };
export const darkTheme: Theme = { ...webDarkTheme, ...sizes };
