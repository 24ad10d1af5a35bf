import { makeStyles, tokens } from "@fluentui/react-components";

/** From here on the window has two columns: the summary, and the appointments beside it. */
const twoColumns = "@media (min-width: 1100px)";

export const useCalendarStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    overflowWrap: "anywhere",
    [twoColumns]: {
      boxSizing: "border-box",
      width: "100%",
      maxWidth: "1320px",
      marginInline: "auto",
      paddingInline: tokens.spacingHorizontalM,
    },
  },
  /** Takes the focus when what had it is gone; there is nothing to press. */
  quiet: { outlineStyle: "none" },
  pair: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 128px), 1fr))",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    "& > *": { minWidth: 0 },
    "& input, & select": { minWidth: 0 },
  },
  /** What is found or sorted by: one below the other in a narrow pane. */
  finders: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 200px), 1fr))",
    gap: tokens.spacingVerticalS,
    "& > *": { minWidth: 0 },
    // As wide as its longest choice otherwise.
    "& select": { minWidth: 0 },
  },
  finder: { minWidth: 0, width: "100%" },
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0, maxWidth: "480px" },
  found: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    [twoColumns]: {
      display: "grid",
      gridTemplateColumns: "300px minmax(0, 1fr)",
      gridTemplateRows: "auto 1fr",
      gridTemplateAreas: '"summary list" "take list"',
      alignItems: "start",
      columnGap: tokens.spacingHorizontalXXL,
      rowGap: tokens.spacingVerticalM,
    },
  },
  summary: { [twoColumns]: { gridArea: "summary" } },
  take: { [twoColumns]: { gridArea: "take" } },
  all: { [twoColumns]: { gridArea: "list", position: "sticky", top: tokens.spacingVerticalL } },
  /** A line of its own beneath what it is about. */
  note: { width: "100%" },
});
