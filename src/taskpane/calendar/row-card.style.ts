import { makeStyles, tokens } from "@fluentui/react-components";

export const useRowCardStyles = makeStyles({
  /** As a list: one below the other, with the buttons to the side. */
  listRow: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    gridTemplateAreas: '"subject buttons" "start buttons" "verdict verdict" "changed changed" "step step"',
    rowGap: tokens.spacingVerticalXXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    alignItems: "start",
  },
  /** The widths are the table's, so that none of its rows is drawn again when a column is widened. */
  columnRow: { display: "grid", gridTemplateColumns: "var(--columns)", alignItems: "start" },
  listCell: { minHeight: 0, alignItems: "start" },
  columnCell: { minHeight: "44px", paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS, boxSizing: "border-box" },
  start: { gridArea: "start" },
  subject: { gridArea: "subject" },
  verdict: { gridArea: "verdict" },
  changed: { gridArea: "changed" },
  step: { gridArea: "step" },
  buttons: { gridArea: "buttons" },
  stack: { flexDirection: "column", alignItems: "start", justifyContent: "center", rowGap: tokens.spacingVerticalXXS },
  narrow: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  strong: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  why: {
    gridColumnStart: 1,
    gridColumnEnd: -1,
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
});
