import { makeStyles, tokens } from "@fluentui/react-components";

/** How the pane sets things: one column of 320 px or more, in which everything may wrap. */
export const useLayoutStyles = makeStyles({
  /** One below the other, with the space that parts what belongs together. */
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  /** Closer: a heading and its sentence. */
  tight: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  /** Wider: whole sections. */
  sections: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, minWidth: 0 },
  /** Side by side, as long as there is room. */
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}` },
  /** In a row: to both of its ends. */
  spread: { justifyContent: "space-between" },
  /** In a stack: as wide as its text. */
  start: { alignSelf: "flex-start" },
  /** In a row: the rest of it. */
  grow: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  /** Of cards that are compared: side by side where two fit. */
  columns: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 240px), 1fr))",
    gap: tokens.spacingVerticalS,
  },
  /** Terms and their values. */
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, max-content) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalMNudge}`,
  },
  /** A list without marks. */
  list: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalSNudge, listStyleType: "none", paddingLeft: 0 },
  /** A list with marks or numbers. */
  marked: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalXL },
  /** An icon and the text that it belongs to, whose further lines stand below the first. */
  signed: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalSNudge,
    alignItems: "start",
    "& > svg": { marginTop: "0.15em" },
  },
});
