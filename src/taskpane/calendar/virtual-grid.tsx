import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from "react";

interface VirtualGridProps<Item> {
  readonly label: string;
  readonly describedBy?: string;
  readonly items: readonly Item[];
  /** Estimated height of a row, in pixels; each is measured once drawn. */
  readonly usualHeight: number;
  readonly attributesOf?: (item: Item) => Readonly<Record<`data-${string}`, string>>;
  /** Grid cells. Only the buttons of the active row are in the tab order. */
  readonly cells: (item: Item, tabIndex: 0 | -1) => ReactNode;
  /** Enter or the space bar on the row itself. */
  readonly onAct?: (item: Item) => void;
}

/**
 * A virtualized list of any length: a grid with one row in the tab order, arrow keys, Page Up
 * and Down, Home and End between the rows, and left and right arrows between a row and its buttons.
 */
export function VirtualGrid<Item extends { readonly id: string }>(props: VirtualGridProps<Item>): ReactElement {
  const { label, describedBy, items, usualHeight, attributesOf, cells, onAct } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string>();
  const focusSoon = useRef(false);
  const activeIndex = Math.max(
    0,
    items.findIndex(({ id }) => id === activeId),
  );
  // The active row stays in the page even when scrolled out of view, so that the focus is never lost.
  const withActive = useCallback(
    (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), activeIndex])].filter((index) => index < range.count).sort((a, b) => a - b),
    [activeIndex],
  );
  // Its functions read the scroll position at each call, and none of them is passed to a memoized component.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    rangeExtractor: withActive,
    overscan: 6,
  });

  useLayoutEffect(() => {
    if (!focusSoon.current) return;
    focusSoon.current = false;
    scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${activeIndex + 1}"]`)?.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const row = (event.target as Element).closest<HTMLElement>('[role="row"]');
    const item = items[activeIndex];
    if (row === null || item === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = targetIndex(event.key, activeIndex, items.length);
    if (next !== undefined) {
      event.preventDefault();
      focusSoon.current = true;
      setActiveId(items[next]?.id);
      virtualizer.scrollToIndex(next);
    } else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const stops = [row, ...row.querySelectorAll<HTMLElement>("button, input, summary")];
      const at = stops.indexOf(event.target as HTMLElement) + (event.key === "ArrowRight" ? 1 : -1);
      event.preventDefault();
      stops[at]?.focus();
    } else if (event.target === row && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      onAct?.(item);
    }
  }

  return (
    // The rows take the focus; the grid handles their keys.
    // eslint-disable-next-line jsx-a11y-x/interactive-supports-focus
    <div
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={items.length}
      {...(describedBy !== undefined && { "aria-describedby": describedBy })}
      className="grid"
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="grid-all" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const tabIndex = index === activeIndex ? 0 : -1;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              role="row"
              className="grid-row"
              aria-rowindex={index + 1}
              data-index={index}
              {...attributesOf?.(item)}
              tabIndex={tabIndex}
              onFocus={() => setActiveId(item.id)}
              style={{ transform: `translateY(${start}px)` }}
            >
              {cells(item, tabIndex)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const pageSize = 10;

/** The row that a key leads to; undefined for any other key. Does not wrap around. */
function targetIndex(key: string, from: number, count: number): number | undefined {
  const to = unboundedTarget(key, from, count);
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}

function unboundedTarget(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return from + 1;
    case "ArrowUp":
      return from - 1;
    case "PageDown":
      return from + pageSize;
    case "PageUp":
      return from - pageSize;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
