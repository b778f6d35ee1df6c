import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { severityLabels } from "../../locale/zh-CN/severities";
import type { Severity } from "../../sheet/severity";

const useMarkStyles = makeStyles({
  mark: {
    flexShrink: 0,
    padding: "0 6px",
    border: "1px solid currentColor",
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground2 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** 错误, 警告, 提示: word and colour together. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useMarkStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>{severityLabels[severity]}</span>
  );
}
