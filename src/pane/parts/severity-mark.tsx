import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { severityLabels } from "../../locale/zh-CN/severities";
import type { Severity } from "../../sheet/severity";

const useMarkStyles = makeStyles({
  mark: {
    flexShrink: 0,
    padding: "0 6px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  // The weight of a mark is that of what it says: filled, outlined, plain.
  error: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      backgroundColor: "CanvasText",
      color: "Canvas",
      forcedColorAdjust: "none",
    },
  },
  warning: {
    border: "1px solid currentColor",
    color: tokens.colorPaletteDarkOrangeForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    color: tokens.colorNeutralForeground2,
    "@media (forced-colors: active)": { border: "1px solid Canvas" },
  },
});

/** 错误, 警告, 提示: word and colour together. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useMarkStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>{severityLabels[severity]}</span>
  );
}
