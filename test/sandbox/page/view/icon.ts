/** Icons drawn for this page, as strokes on a 20 × 20 grid. */

const strokes = {
  shield: "M10 2.5 16 5v5c0 4-2.6 6.5-6 7.6C6.6 16.5 4 14 4 10V5zM7.5 10l2 2 3.5-4",
  check: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM6.8 10.2l2.2 2.2 4.3-4.7",
  calendar: "M3.5 5.5a2 2 0 0 1 2-2h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2zM3.5 8h13M7 2.5v2M13 2.5v2",
  lock: "M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  clock: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 6v4.3l3 1.7",
  place: "M10 17.5c3-3.5 5-6 5-8.7a5 5 0 0 0-10 0c0 2.7 2 5.2 5 8.7zM10 10.5a1.7 1.7 0 1 0 0-3.4 1.7 1.7 0 0 0 0 3.4z",
  person: "M10 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.5c0-3 2.5-4.5 6-4.5s6 1.5 6 4.5",
  people:
    "M7.5 9a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 7.5 9zM2.5 15.8c0-2.7 2-4.1 5-4.1s5 1.4 5 4.1M13 9a2.2 2.2 0 1 0 0-4.4M14.5 11.9c2 .3 3.2 1.6 3.2 3.7",
  pencil: "M4 16l.8-3.5L13.5 3.8l2.7 2.7L7.5 15.2zM12 5.3l2.7 2.7",
  info: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 9v5M10 6.2v.6",
  error: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15zM10 6v5M10 13.2v.6",
  close: "M5 5l10 10M15 5 5 15",
  plug: "M7 2.5V6M13 2.5V6M5 6h10v3.5a5 5 0 0 1-10 0zM10 14.5v3",
} as const;

export type IconName = keyof typeof strokes;

const svg = "http://www.w3.org/2000/svg";

export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(svg, "svg");
  drawing.setAttribute("viewBox", "0 0 20 20");
  drawing.setAttribute("class", "icon");
  drawing.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg, "path");
  path.setAttribute("d", strokes[name]);
  drawing.append(path);
  return drawing;
}
