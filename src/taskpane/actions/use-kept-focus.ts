import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * Moves the focus to a nearby element if a change of state removed the element that had it. Otherwise the focus falls back
 * to the page, from where Office.js moves it elsewhere. A focus that the person has moved is left alone.
 */
export function useKeptFocus(root: HTMLElement): void {
  const lost = useRef<{ readonly element: Element; readonly around: readonly Element[] }>(undefined);

  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      if (target instanceof Element) lost.current = { element: target, around: ancestorsOf(target, root) };
    };
    const forget = (): void => {
      // An element may lose the focus just before it is removed.
      queueMicrotask(() => {
        if (lost.current?.element.isConnected && !root.contains(root.ownerDocument.activeElement)) lost.current = undefined;
      });
    };
    root.addEventListener("focusin", note);
    root.addEventListener("focusout", forget);
    return () => {
      root.removeEventListener("focusin", note);
      root.removeEventListener("focusout", forget);
    };
  }, [root]);

  useLayoutEffect(() => {
    if (lost.current === undefined || lost.current.element.isConnected) return;
    const place = lost.current.around.find((each) => each.isConnected);
    lost.current = undefined;
    const { activeElement, body } = root.ownerDocument;
    if (place !== undefined && (activeElement === null || activeElement === body)) nearest(place)?.focus({ preventScroll: true });
  });
}

function ancestorsOf(element: Element, root: HTMLElement): readonly Element[] {
  const around: Element[] = [];
  for (let each = element.parentElement; each !== null && each !== root.parentElement; each = each.parentElement) around.push(each);
  return around;
}

/** The outcome of an action comes first, since that is what the person is waiting for. */
function nearest(place: Element): HTMLElement | null {
  return place.querySelector<HTMLElement>('[tabindex="-1"]') ?? place.querySelector<HTMLElement>("button, summary, input");
}
