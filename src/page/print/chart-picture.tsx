import type { ViewChart } from "../../workbook/file/index";
import type { CSSProperties } from "react";
import { chartMarks } from "./chart-marks";
import { chartWords } from "./chart-words";

interface ChartPictureProps {
  readonly chart: ViewChart;
  /** Points of the sheet it takes, before scaling. */
  readonly width: number;
  readonly height: number;
  /** Of the picture on the page. */
  readonly style: CSSProperties;
}

/** A chart of the sheet as a picture. */
export function ChartPicture({ chart, width, height, style }: ChartPictureProps) {
  const { bars, lines, slices, grid, labels } = chartMarks(chart, width, height);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      style={style}
      role="img"
      aria-label={chartWords(chart)}
      fontSize="9"
    >
      <rect width={width} height={height} fill="#fff" stroke="#bfbfbf" />
      <text x={width / 2} y="15" textAnchor="middle" fontSize="11" fontWeight="bold">
        {chart.title}
      </text>
      {grid.map((line) => (
        <line key={`${line.x1} ${line.y1}`} {...line} stroke="#e0e0e0" strokeWidth="0.5" />
      ))}
      {bars.map(({ key, color, ...bar }) => (
        <rect key={key} {...bar} fill={`#${color}`} />
      ))}
      {slices.map(({ key, outline, color }) => (
        <path key={key} d={outline} fill={`#${color}`} />
      ))}
      {lines.map(({ key, points, color, dashed }) => (
        <polyline
          key={key}
          points={points}
          fill="none"
          stroke={`#${color}`}
          strokeWidth="1.8"
          strokeDasharray={dashed ? "5 3" : "none"}
        />
      ))}
      {labels.map(({ key, text, x, y, anchor }) => (
        <text key={key} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      <Legend chart={chart} width={width} height={height} />
    </svg>
  );
}

interface LegendProps {
  readonly chart: ViewChart;
  readonly width: number;
  readonly height: number;
}

/** Names of the series, where there are several. */
function Legend({ chart: { kind, series }, width, height }: LegendProps) {
  if (series.length < 2 || kind === "pie") return null;
  const room = 70;
  const start = width / 2 - (series.length * room) / 2;
  return series.map(({ name, color, line }, index) => (
    <g key={`${name} ${color}`} transform={`translate(${start + index * room} ${height - 12})`}>
      <rect width="12" height={line ? 2 : 7} y={line ? 3 : 0} fill={`#${color}`} />
      <text x="16" y="7">
        {name}
      </text>
    </g>
  ));
}
