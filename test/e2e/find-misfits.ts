/** What does not fit into the pane: texts that are cut off, that stick out of it, or that lie upon one another. */
import type { Outlook } from "./fixture.ts";

/** Each in words; empty where all is well. */
export async function findMisfits({ root }: Pick<Outlook, "root">): Promise<readonly string[]> {
  return root.evaluate(({ ownerDocument: { documentElement: page } }) => {
    type Box = Pick<DOMRect, "left" | "right" | "top" | "bottom">;
    interface Part {
      readonly element: Element;
      readonly boxes: readonly Box[];
    }
    const told = ({ localName, textContent }: Element) => `${localName} “${textContent.trim().slice(0, 60)}”`;
    const isSeen = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const styles = new Map<Element, CSSStyleDeclaration>();
    const styleOf = (element: Element): CSSStyleDeclaration => {
      const style = styles.get(element) ?? getComputedStyle(element);
      styles.set(element, style);
      return style;
    };
    function* ancestorsOf(element: Element): Generator<Element> {
      for (let each: Element | null = element; each !== null; each = each.parentElement) yield each;
    }
    // What only screen readers are meant to find has a pixel of its own.
    const isForEyes = (element: Element) => {
      for (const { clientWidth } of ancestorsOf(element)) if (clientWidth === 1) return false;
      return true;
    };

    const texts: Part[] = [];
    const walker = page.ownerDocument.createTreeWalker(page.querySelector("body") ?? page, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: element } = walker.currentNode;
      if (element === null || walker.currentNode.textContent?.trim() === "" || !isSeen(element) || !isForEyes(element)) continue;
      const range = page.ownerDocument.createRange();
      range.selectNodeContents(walker.currentNode);
      texts.push({ element, boxes: [...range.getClientRects()].filter(({ width }) => width > 1) });
    }
    const controls = [...page.querySelectorAll("button, a, input, select, textarea")]
      .filter((element) => isSeen(element) && isForEyes(element))
      .map((element) => ({ element, boxes: [element.getBoundingClientRect()] }));

    /** By whatever hides what does not fit into it; what scrolls hides nothing. */
    function isCut(element: Element, { left, right, top, bottom }: Box): boolean {
      let [across, along] = [true, true];
      for (const ancestor of ancestorsOf(element)) {
        const { overflowX, overflowY, display } = styleOf(ancestor);
        if (display === "inline" || ancestor === page) continue;
        const box = ancestor.getBoundingClientRect();
        if (across && /hidden|clip/u.test(overflowX) && (left < box.left - 1 || right > box.right + 1)) return true;
        if (along && /hidden|clip/u.test(overflowY) && (top < box.top - 3 || bottom > box.bottom + 3)) return true;
        across &&= !/auto|scroll/u.test(overflowX);
        along &&= !/auto|scroll/u.test(overflowY);
      }
      return across && (left < -1 || right > page.clientWidth + 1);
    }
    const hasTooltip = (element: Element) => element.closest("[title]") !== null;
    const cut = texts
      .filter(({ element, boxes }) => boxes.some((box) => isCut(element, box)) && !hasTooltip(element))
      .map(({ element }) => `cut: ${told(element)}`);

    /** What of it stands within everything that scrolls it. */
    function inSight(element: Element, { left, right, top, bottom }: Box): Box {
      const sight = { left, right, top, bottom };
      for (const ancestor of ancestorsOf(element)) {
        if (ancestor === page || !/auto|scroll|hidden|clip/u.test(styleOf(ancestor).overflow)) continue;
        const box = ancestor.getBoundingClientRect();
        sight.left = Math.max(sight.left, box.left);
        sight.right = Math.min(sight.right, box.right);
        sight.top = Math.max(sight.top, box.top);
        sight.bottom = Math.min(sight.bottom, box.bottom);
      }
      return sight;
    }
    /** Lines of a text lie closer than their boxes say. */
    const lie = (one: Box, other: Box) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 5;
    const overlapping: string[] = [];
    const parts = [...texts, ...controls].map(({ element, boxes }) => ({ element, boxes: boxes.map((box) => inSight(element, box)) }));
    for (const [index, one] of parts.entries())
      for (const other of parts.slice(index + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        if (one.boxes.some((box) => other.boxes.some((beside) => lie(box, beside))))
          overlapping.push(`overlapping: ${told(one.element)} and ${told(other.element)}`);
      }
    const wide = page.scrollWidth > page.clientWidth ? [`the pane is ${page.scrollWidth} px wide`] : [];
    return [...wide, ...new Set([...cut, ...overlapping])];
  });
}
