import { ICommandService } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type IRender } from "@univerjs/engine-render";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import { createRoot, type Root } from "react-dom/client";
import { pageText } from "../../locale/zh-CN/page";
import type { ViewChart } from "../../workbook/file/index";
import { ChartPicture } from "../print/chart-picture";
import { freshChart, type ReadCell } from "../print/fresh-chart";
import { placeOf, sizeOf, type Direction, type GridLook } from "./chart-places";
import { unitId, type Unit } from "./unit";

/** Points of a pixel. */
const Point = 3 / 4;

interface Floating {
  readonly chart: ViewChart;
  readonly box: HTMLElement;
  readonly root: Root;
  /** What was drawn and where it was put last: nothing is done where they are the same. */
  drawn: string;
  put: string;
}

/**
 * Shows the charts of the sheet in front as pictures over their cells. They follow the grid as it is drawn,
 * and take neither the pointer nor the keys. Answers how to end it.
 */
export function floatCharts(
  unit: Unit,
  chartsOf: (sheetId: string) => readonly ViewChart[] | undefined,
  read: ReadCell,
): () => void {
  const { injector } = unit;
  const render = injector.get(IRenderManagerService).getRenderById(unitId);
  if (render === null || render === undefined) return () => undefined;
  const layer = document.createElement("div");
  layer.className = "float-charts";
  layer.setAttribute("role", "group");
  layer.setAttribute("aria-label", pageText.chart.all);
  let shown: { readonly of: readonly ViewChart[]; readonly floating: readonly Floating[] } | null =
    null;
  let stale = true;

  function change(charts: readonly ViewChart[] | undefined): void {
    // Torn down after React is done with what it draws now.
    const before = shown?.floating ?? [];
    setTimeout(() => {
      for (const { root } of before) root.unmount();
    }, 0);
    layer.replaceChildren();
    layer.hidden = charts === undefined || charts.length === 0;
    if (charts === undefined || charts.length === 0) {
      shown = null;
      return;
    }
    const floating = charts.map((chart): Floating => {
      const box = document.createElement("div");
      layer.append(box);
      return { chart, box, root: createRoot(box), drawn: "", put: "" };
    });
    shown = { of: charts, floating };
    stale = true;
  }

  function follow(): void {
    const id = unit.workbook.getActiveSheet()?.getSheetId() ?? "";
    const charts = chartsOf(id);
    const some = charts === undefined || charts.length === 0 ? undefined : charts;
    if (some !== shown?.of) change(some);
    if (shown === null || render === null || render === undefined) return;
    const canvas = render.engine.getCanvasElement();
    if (layer.parentElement !== canvas.parentElement) canvas.parentElement?.append(layer);
    const look = lookOf(unit, render);
    if (look === null) return;
    for (const one of shown.floating) {
      draw(one, look, read, stale);
      put(one, look);
    }
    stale = false;
  }

  const frames = render.engine.endFrame$.subscribe(follow);
  const changes = injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetRangeValuesMutation.id) stale = true;
  });
  return () => {
    frames.unsubscribe();
    changes.dispose();
    change(undefined);
    layer.remove();
  };
}

/** Draws a chart in the size it has before the grid is made larger or smaller. */
function draw(one: Floating, look: GridLook, read: ReadCell, stale: boolean): void {
  const { top, left, bottom, right } = one.chart.anchor;
  const width = sizeOf(left, right, look.across) * Point;
  const height = sizeOf(top, bottom, look.down) * Point;
  if (!stale && one.drawn.startsWith(`${width} ${height} `)) return;
  const chart = freshChart(one.chart, read);
  const drawn = `${width} ${height} ${JSON.stringify([chart.categories, chart.series])}`;
  if (drawn === one.drawn) return;
  one.drawn = drawn;
  one.root.render(
    <ChartPicture chart={chart} width={width} height={height} style={{ height: "100%" }} />,
  );
}

function put(one: Floating, look: GridLook): void {
  const { x, y } = placeOf(one.chart.anchor, look);
  const place = [x.start, x.size, x.hidden, y.start, y.size, y.hidden].join(" ");
  if (place === one.put) return;
  one.put = place;
  const { style } = one.box;
  style.transform = `translate(${x.start}px, ${y.start}px)`;
  style.width = `${x.size}px`;
  style.height = `${y.size}px`;
  style.clipPath = `inset(${y.hidden}px 0 0 ${x.hidden}px)`;
}

/** How the sheet in front lies in its window; null before it is laid out. */
function lookOf({ workbook }: Unit, render: IRender): GridLook | null {
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const main = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const freeze = workbook.getActiveSheet()?.getFreeze();
  if (skeleton === null || skeleton === undefined || main === undefined) return null;
  const direction = (
    ends: readonly number[],
    header: number,
    frozen: number | undefined,
    scrolled: number,
  ): Direction => ({ ends, header, frozen: Math.max(0, frozen ?? 0), scrolled });
  return {
    scale: render.scene.getAncestorScale().scaleX,
    across: direction(
      skeleton.columnWidthAccumulation,
      skeleton.rowHeaderWidth,
      freeze?.startColumn,
      main.viewportScrollX,
    ),
    down: direction(
      skeleton.rowHeightAccumulation,
      skeleton.columnHeaderHeight,
      freeze?.startRow,
      main.viewportScrollY,
    ),
  };
}
