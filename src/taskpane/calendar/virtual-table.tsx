import { mergeClasses, Table, TableBody, TableRow } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from "react";
import { targetIndex } from "./target-index.ts";
import { useArrowStep } from "./use-arrow-step.ts";
import { useVirtualTableStyles } from "./virtual-table.style.ts";

interface VirtualTableProps<Item> {
  readonly label: string;
  readonly describedBy?: string;
  readonly items: readonly Item[];
  /** Estimated height of a row, in pixels; each is measured once drawn. */
  readonly usualHeight: number;
  /** A `TableHeader`, which stays in sight, with its height in pixels. */
  readonly header?: { readonly drawn: ReactNode; readonly height: number };
  /** For its CSS variables. */
  readonly style?: CSSProperties;
  readonly rowClassName?: string;
  readonly attributesOf?: (item: Item) => Readonly<Record<`data-${string}`, string> & { readonly "aria-selected"?: boolean }>;
  /** Grid cells. Only the controls of the active row are in the tab order. */
  readonly cells: (item: Item, tabIndex: 0 | -1) => ReactNode;
  /** Enter on the row itself. */
  readonly onOpen?: (item: Item) => void;
  /** The space bar on the row itself, or a click anywhere on it. */
  readonly onSelect?: (item: Item) => void;
}

/**
 * A virtualized table of any length, with the look of Fluent's: a grid with one row in the tab order, arrow keys, Page Up
 * and Down, Home and End between the rows, and horizontal arrows between a row and its controls.
 */
export function VirtualTable<Item extends { readonly id: string }>(props: VirtualTableProps<Item>): ReactElement {
  const { label, describedBy, items, usualHeight, header, style, rowClassName, attributesOf, cells, onOpen, onSelect } = props;
  const styles = useVirtualTableStyles();
  const arrowStep = useArrowStep();
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
  const headerHeight = header?.height ?? 0;
  const headerRows = header === undefined ? 0 : 1;
  // Its functions read the scroll position at each call, and none of them is passed to a memoized component.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    rangeExtractor: withActive,
    overscan: 6,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
  });

  useLayoutEffect(() => {
    if (!focusSoon.current) return;
    focusSoon.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"]`)?.focus({ preventScroll: true });
  });

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const row = (event.target as Element).closest<HTMLElement>('[role="row"][data-index]');
    const item = items[activeIndex];
    if (row === null || item === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = targetIndex(event.key, activeIndex, items.length);
    const step = arrowStep(event.key);
    if (next !== undefined) {
      event.preventDefault();
      focusSoon.current = true;
      setActiveId(items[next]?.id);
      virtualizer.scrollToIndex(next);
    } else if (step !== undefined) {
      const stops = [row, ...row.querySelectorAll<HTMLElement>("button, input")];
      event.preventDefault();
      stops[stops.indexOf(event.target as HTMLElement) + step]?.focus();
    } else if (event.target === row && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      (event.key === "Enter" ? (onOpen ?? onSelect) : (onSelect ?? onOpen))?.(item);
    }
  }

  return (
    // The rows take the focus; the grid handles their keys.

    <Table
      // A div, since it draws no native elements.
      ref={scroller as unknown as RefObject<null>}
      noNativeElements
      role="grid"
      size="small"
      aria-label={label}
      aria-rowcount={items.length + headerRows}
      {...(describedBy !== undefined && { "aria-describedby": describedBy })}
      className={mergeClasses(styles.table, header !== undefined && styles.columned)}
      {...(style !== undefined && { style })}
      onKeyDown={onKeyDown}
    >
      {header !== undefined && <div className={styles.header}>{header.drawn}</div>}
      <TableBody className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          const tabIndex = index === activeIndex ? 0 : -1;
          return (
            <TableRow
              key={key}
              ref={virtualizer.measureElement}
              className={mergeClasses(styles.row, rowClassName)}
              aria-rowindex={index + 1 + headerRows}
              data-index={index}
              {...attributesOf?.(item)}
              tabIndex={tabIndex}
              onFocus={() => setActiveId(item.id)}
              {...(onSelect !== undefined && { onClick: () => onSelect(item) })}
              style={{ transform: `translateY(${start - headerHeight}px)` }}
            >
              {cells(item, tabIndex)}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
