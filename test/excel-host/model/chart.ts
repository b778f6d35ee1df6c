/** A chart: what was asked for, areas as qualified addresses. */
export interface ChartModel {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  titleVisible: boolean;
  series: SeriesModel[];
  position: readonly [string, string] | null;
  axisFormat: string;
  legend: string;
}

export interface SeriesModel {
  name: string;
  values: string;
  categories: string;
  type: string;
  axisGroup: string;
  color: string;
}
