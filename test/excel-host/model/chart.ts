/** A chart: what was asked for, areas as qualified addresses. */
export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  series: SeriesModel[];
  position: readonly [string, string] | null;
  /** What was set of its axes: `value.numberFormat` … */
  readonly axes: Record<string, string | number | boolean>;
  legend: string;
}

export interface SeriesModel {
  name: string;
  values: string;
  categories: string;
  type: string;
  axisGroup: string;
  readonly look: Record<string, string>;
}
