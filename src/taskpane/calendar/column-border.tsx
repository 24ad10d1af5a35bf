import { TableResizeHandle, useFluent } from "@fluentui/react-components";
import { useRef, type PointerEvent, type ReactElement } from "react";

interface ColumnBorderProps {
  /** In pixels, without its padding. */
  readonly width: number;
  readonly onResize: (width: number) => void;
}

/**
 * The end of a column, which is dragged. Fluent's own takes a way to the right for wider in tables that are read from right to left
 * too, where a column ends at its left.
 */
export function ColumnBorder({ width, onResize }: ColumnBorderProps): ReactElement {
  const on = useFluent().dir === "rtl" ? -1 : 1;
  const start = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const stop = (): void => void (start.current = undefined);
  return (
    <TableResizeHandle
      aria-hidden="true"
      style={{ touchAction: "none" }}
      onPointerDown={({ button, clientX, pointerId, currentTarget }: PointerEvent) => {
        if (button !== 0) return;
        currentTarget.setPointerCapture(pointerId);
        start.current = { x: clientX, width };
      }}
      onPointerMove={({ clientX }: PointerEvent) => {
        if (start.current !== undefined) onResize(start.current.width + on * (clientX - start.current.x));
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}
