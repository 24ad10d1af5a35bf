import { makeStyles, tokens } from "@fluentui/react-components";

/** A group's colour, which its pattern and its border take. */
const ink = "--ink";
const forcedColors = "@media (forced-colors: active)";
const inkOf = (colour: string) => ({ [ink]: colour, [forcedColors]: { [ink]: "CanvasText" } });

export const useTimelineStyles = makeStyles({
  whole: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalSNudge, maxWidth: "520px" },
  picture: { width: "100%", height: "auto", maxHeight: "260px", overflow: "visible", [forcedColors]: { forcedColorAdjust: "none" } },
  swatch: { flexShrink: 0, [forcedColors]: { forcedColorAdjust: "none" } },
  date: { fontSize: "9px", fill: tokens.colorNeutralForeground2, [forcedColors]: { fill: "CanvasText" } },
  base: { stroke: tokens.colorNeutralStroke1 },
  week: {
    outlineStyle: "none",
    "&:hover > [data-frame], &:focus > [data-frame]": { stroke: tokens.colorNeutralForeground1, [forcedColors]: { stroke: "Highlight" } },
  },
  frame: { fill: "transparent", stroke: "none", strokeWidth: "2px" },
  bar: { stroke: `var(${ink})`, strokeWidth: "1px", vectorEffect: "non-scaling-stroke" },
  solid: { fill: `var(${ink})` },
  paper: { fill: tokens.colorNeutralBackground1, [forcedColors]: { fill: "Canvas" } },
  mark: { stroke: `var(${ink})`, strokeWidth: "1.6", fill: "none" },
  legend: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(128px, 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  entry: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalSNudge },
  /** Two lines, so that nothing moves when a week has more to tell. */
  readout: {
    margin: 0,
    minHeight: "32px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: "end",
  },
  rowTitle: { textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

export const useInkStyles = makeStyles({
  tracked: inkOf(tokens.colorStatusSuccessForeground1),
  lost: inkOf(tokens.colorStatusDangerForeground1),
  duplicated: inkOf(tokens.colorStatusWarningForeground1),
  "other-organization": inkOf(tokens.colorBrandForeground1),
  "not-tracked": inkOf(tokens.colorNeutralForeground3),
  unknown: inkOf(tokens.colorNeutralForeground3),
});
