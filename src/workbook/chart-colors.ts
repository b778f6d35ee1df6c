/** Colours `rrggbb` of the series of a chart in turn; they stay apart in grey print. */
export const chartColors = ["4472C4", "ED7D31", "A5A5A5", "70AD47", "264478", "FFC000"] as const;

/** Colour of a line that shows a target. */
export const targetColor = "C00000";
