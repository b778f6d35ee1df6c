import { makeStyles, tokens } from "@fluentui/react-components";

/** Looks shared by the views; what belongs to one component stands beside it. */
export const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "16px", padding: "12px" },
  stack: { display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
  tight: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
  bottom: { alignItems: "end" },
  spread: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
    justifyContent: "space-between",
    alignItems: "baseline",
  },
  grow: { flexGrow: 1, minWidth: 0 },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  /** What is done steps back, and stays readable. */
  faded: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  plain: { fontWeight: tokens.fontWeightRegular },
  wrap: { overflowWrap: "anywhere" },
  figure: { fontVariantNumeric: "tabular-nums", textAlign: "end", whiteSpace: "nowrap" },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  heading: {
    scrollMarginTop: "60px",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  bullets: { margin: 0, paddingInlineStart: "20px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

/** A plain full-width button that looks like a line of a list. */
export const useLineStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "baseline",
    gap: "8px",
    width: "100%",
    minHeight: "40px",
    padding: "6px 8px",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    // The tabs above and a message below stay in front of what scrolls.
    scrollMarginBlock: "56px 96px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
});
