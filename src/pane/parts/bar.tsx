import { makeStyles, tokens } from "@fluentui/react-components";

const useBarStyles = makeStyles({
  svg: { display: "block", width: "100%", height: "14px" },
  ground: {
    fill: tokens.colorNeutralBackground4,
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  met: {
    fill: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  missed: {
    fill: tokens.colorPaletteDarkOrangeBackground3,
    "@media (forced-colors: active)": { fill: "GrayText" },
  },
  target: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
});

/** A ratio 0..1 as a bar with the target as a line; what it says stands in words beside it. */
export function Bar({
  value,
  target,
}: {
  readonly value: number | null;
  readonly target: number | undefined;
}) {
  const styles = useBarStyles();
  const width = Math.max(0, Math.min(1, value ?? 0)) * 100;
  const missed = target !== undefined && value !== null && value < target;
  return (
    <svg className={styles.svg} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden>
      <rect className={styles.ground} x="0" y="2" width="100" height="10" />
      <rect className={missed ? styles.missed : styles.met} x="0" y="2" width={width} height="10" />
      {target !== undefined && (
        <line
          className={styles.target}
          x1={target * 100}
          x2={target * 100}
          y1="0"
          y2="14"
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
}
