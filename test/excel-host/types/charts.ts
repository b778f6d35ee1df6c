import { columnsOf, contains, rowsOf } from "../model/area";
import { parseAreas } from "../model/areas";
import type { ChartModel, SeriesModel } from "../model/chart";
import type { Sheet } from "../model/sheet";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import { object, typeOf } from "../wire/registry";
import type { HostObject } from "../wire/registry";
import { mustWrite, qualified, rangeArgument } from "./range-target";
import type { RangeTarget } from "./range-target";

interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: ChartModel;
}

interface SeriesTarget extends ChartTarget {
  readonly series: SeriesModel;
}

const kinds = ["ColumnClustered", "BarClustered", "Line", "LineMarkers"];

const chartObject = (sheet: Sheet, chart: ChartModel): HostObject =>
  object("Chart", { sheet, chart });

export const ChartCollection = typeOf<Sheet>({
  items: (sheet) => sheet.charts.map((chart) => chartObject(sheet, chart)),
  at: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    if (chart === undefined) throw itemNotFound();
    return chartObject(sheet, chart);
  },
  call: {
    add: (sheet, [type, source, seriesBy = "Auto"], host) => {
      mustWrite(sheet);
      const from = rangeArgument(source, sheet);
      const id = `{CHART-${host.book.nextId++}}`;
      const chart: ChartModel = {
        id,
        name: `图表 ${sheet.charts.length + 1}`,
        type: checkKind(type),
        title: "",
        titleVisible: true,
        series: autoSeries(from, String(seriesBy)),
        position: null,
        axes: {},
        legend: "Right",
      };
      sheet.charts.push(chart);
      return chartObject(sheet, chart);
    },
  },
});

/** One series a column (or a row), as Excel guesses them: a wrong guess shows when it is not corrected. */
function autoSeries({ sheet, area }: RangeTarget, seriesBy: string): SeriesModel[] {
  const byColumns =
    seriesBy === "Columns" || (seriesBy === "Auto" && rowsOf(area) >= columnsOf(area));
  const count = byColumns ? columnsOf(area) : rowsOf(area);
  return Array.from({ length: count }, (_, i) => {
    const values = byColumns
      ? { ...area, left: area.left + i, right: area.left + i }
      : { ...area, top: area.top + i, bottom: area.top + i };
    return { ...plainSeries(`系列${i + 1}`), values: qualified(sheet, values) };
  });
}

function plainSeries(name: string): SeriesModel {
  return { name, values: "", categories: "", type: "", axisGroup: "Primary", look: {} };
}

function checkKind(type: unknown): string {
  if (!kinds.includes(String(type))) throw invalidArgument(`chart type ${String(type)}`);
  return String(type);
}

export const Chart = typeOf<ChartTarget>({
  identity: ({ chart }) => ({ Id: chart.id }),
  get: { id: ({ chart }) => chart.id, name: ({ chart }) => chart.name },
  set: {
    name: ({ chart }, value) => {
      chart.name = String(value);
    },
  },
  nav: {
    title: (self) => object("ChartTitle", self),
    series: (self) => object("ChartSeriesCollection", self),
    axes: (self) => object("ChartAxes", self),
    legend: (self) => object("ChartLegend", self),
  },
  call: {
    delete: ({ sheet, chart }) => {
      mustWrite(sheet);
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    },
    setPosition: ({ sheet, chart }, [start, end = start]) => {
      chart.position = [start, end].map((cell) => {
        if (typeof cell === "string") parseAreas(cell);
        return typeof cell === "string" ? cell : qualified(sheet, rangeArgument(cell).area);
      }) as unknown as [string, string];
    },
  },
});

export const ChartTitle = typeOf<ChartTarget>({
  set: {
    text: ({ chart }, value) => {
      chart.title = String(value);
    },
    visible: ({ chart }, value) => {
      chart.titleVisible = value === true;
    },
  },
});

export const ChartLegend = typeOf<ChartTarget>({
  set: {
    position: ({ chart }, value) => {
      chart.legend = String(value);
    },
    visible: ({ chart }, value) => {
      if (value !== true) chart.legend = "";
    },
  },
});

export const ChartAxes = typeOf<ChartTarget>({
  nav: {
    valueAxis: (self) => object("ChartAxis", { chart: self.chart, axis: "value" }),
    categoryAxis: (self) => object("ChartAxis", { chart: self.chart, axis: "category" }),
  },
});

interface AxisTarget {
  readonly chart: ChartModel;
  readonly axis: "value" | "category";
}

const setAxis = (member: string) => (self: AxisTarget, value: unknown) => {
  self.chart.axes[`${self.axis}.${member}`] = value as string | number | boolean;
};

export const ChartAxis = typeOf<AxisTarget>({
  set: {
    numberFormat: setAxis("numberFormat"),
    minimum: setAxis("minimum"),
    reversePlotOrder: setAxis("reversePlotOrder"),
  },
});

const seriesObject = (self: ChartTarget, series: SeriesModel): HostObject =>
  object("ChartSeries", { ...self, series });

export const ChartSeriesCollection = typeOf<ChartTarget>({
  items: (self) => self.chart.series.map((series) => seriesObject(self, series)),
  call: {
    add: (self, [name]) => {
      mustWrite(self.sheet);
      const series = plainSeries(String(name ?? ""));
      self.chart.series.push(series);
      return seriesObject(self, series);
    },
    getItemAt: (self, [index]) => {
      const series = self.chart.series[Number(index)];
      if (series === undefined) throw itemNotFound();
      return seriesObject(self, series);
    },
  },
});

export const ChartSeries = typeOf<SeriesTarget>({
  set: {
    name: ({ series }, value) => {
      series.name = String(value);
    },
    chartType: ({ series }, value) => {
      series.type = checkKind(value);
    },
    axisGroup: ({ series }, value) => {
      series.axisGroup = String(value);
    },
  },
  nav: { format: (self) => object("ChartSeriesFormat", self) },
  call: {
    setValues: ({ series }, [source]) => {
      series.values = sourceOf(source);
    },
    setXAxisValues: ({ series }, [source]) => {
      series.categories = sourceOf(source);
    },
  },
});

function sourceOf(source: unknown): string {
  const { sheet, area } = rangeArgument(source);
  if (!contains(area, area.top, area.left)) throw invalidArgument("an empty source");
  return qualified(sheet, area);
}

export const ChartSeriesFormat = typeOf<SeriesTarget>({
  nav: {
    fill: (self) => object("ChartFill", self),
    line: (self) => object("ChartLineFormat", self),
  },
});

export const ChartFill = typeOf<SeriesTarget>({
  call: {
    setSolidColor: ({ series }, [color]) => {
      series.look["fill"] = String(color);
    },
  },
});

export const ChartLineFormat = typeOf<SeriesTarget>({
  set: {
    color: ({ series }, value) => {
      series.look["line"] = String(value);
    },
    lineStyle: ({ series }, value) => {
      series.look["lineStyle"] = String(value);
    },
  },
});
