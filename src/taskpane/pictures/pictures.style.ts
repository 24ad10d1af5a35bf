import { makeStyles, tokens } from "@fluentui/react-components";

const forced = "@media (forced-colors: active)";

/** Six inks for every picture, so that each follows the theme, and the person's own colours. */
export const usePictureStyles = makeStyles({
  frame: {
    display: "block",
    width: "120px",
    height: "72px",
    maxWidth: "100%",
    flexShrink: 0,
    strokeWidth: "1.5",
    strokeLinecap: "round",
    strokeLinejoin: "round",
  },
  paper: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralStrokeAccessible,
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  /** What is not there. */
  absent: { fill: "none", stroke: tokens.colorNeutralStrokeAccessible, strokeDasharray: "3 3", [forced]: { stroke: "GrayText" } },
  faint: { fill: "none", stroke: tokens.colorNeutralStroke1, [forced]: { stroke: "GrayText" } },
  brand: { fill: tokens.colorCompoundBrandBackground, stroke: "none", [forced]: { fill: "Highlight" } },
  line: { fill: "none", stroke: tokens.colorCompoundBrandBackground, strokeWidth: "2.5", [forced]: { stroke: "Highlight" } },
  good: { fill: "none", stroke: tokens.colorStatusSuccessForeground1, strokeWidth: "2.5", [forced]: { stroke: "CanvasText" } },
  bad: { fill: "none", stroke: tokens.colorStatusDangerForeground1, strokeWidth: "2.5", [forced]: { stroke: "CanvasText" } },
  empty: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    textAlign: "center",
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  next: { margin: 0, color: tokens.colorNeutralForeground2 },
});
