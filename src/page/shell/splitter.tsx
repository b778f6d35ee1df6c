import type { KeyboardEvent, PointerEvent } from "react";
import { pageText } from "../../locale/zh-CN/page";

export const PaneWidth = { least: 320, usual: 380, most: 760 } as const;

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** The edge between grid and pane, moved by the pointer or the arrow keys. */
export function Splitter({ width, onWidth }: SplitterProps) {
  const set = (wanted: number): void => {
    onWidth(Math.min(PaneWidth.most, Math.max(PaneWidth.least, Math.round(wanted))));
  };
  const keys = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowLeft" ? 20 : event.key === "ArrowRight" ? -20 : 0;
    if (step === 0) return;
    event.preventDefault();
    set(width + step);
  };
  const move = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      set(window.innerWidth - event.clientX);
  };
  return (
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={pageText.bar.handle}
      aria-valuemin={PaneWidth.least}
      aria-valuemax={PaneWidth.most}
      aria-valuenow={width}
      onKeyDown={keys}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
    />
  );
}
