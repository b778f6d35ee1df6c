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
/** Fluent's own red and green are too dark to be read on a row under the mouse (3.88:1, 3.97:1). */
const readable = {
  colorPaletteRedForeground1: webDarkTheme.colorPaletteRedForeground2,
  colorPaletteGreenForeground1: webDarkTheme.colorPaletteGreenForeground2,
} satisfies Partial<Theme>;

export const darkTheme: Theme = { ...webDarkTheme, ...sizes, ...readable };
