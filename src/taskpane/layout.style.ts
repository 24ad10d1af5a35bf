import { makeStyles, tokens } from "@fluentui/react-components";

/** How the pane sets things: one column of 320 px or more, in which everything may wrap. */
export const useLayoutStyles = makeStyles({
  /** One below the other, with the space that parts what belongs together. */
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, minWidth: 0 },
  /** Closer: a heading and its sentence. */
  tight: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  /** Side by side, as long as there is room. */
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}` },
  /** In a row: to both of its ends. */
  spread: { justifyContent: "space-between" },
  /** In a stack: as wide as its text. */
  start: { alignSelf: "flex-start" },
  /** Of what has no border: as wide as its text, which stands in line with the column; with a border, where the person's colours give it one. */
  hang: {
    alignSelf: "flex-start",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    "@media (forced-colors: active)": { marginLeft: 0 },
  },
  /** In a row: the rest of it. */
  grow: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
});
