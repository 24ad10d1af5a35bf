import { makeStyles, tokens } from "@fluentui/react-components";

export const useSharingStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    overflowWrap: "anywhere",
    maxWidth: "880px",
  },
  list: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 340px), 1fr))",
    gap: tokens.spacingVerticalM,
    padding: 0,
    listStyleType: "none",
  },
  card: { height: "100%", boxSizing: "border-box", overflowWrap: "anywhere", alignItems: "flex-start" },
  head: {
    width: "100%",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
  },
  /** Both begin where the card does, in whatever direction they are written. */
  who: { display: "flex", flexDirection: "column", alignItems: "flex-start", minWidth: 0 },
});
