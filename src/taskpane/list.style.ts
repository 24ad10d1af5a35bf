import { makeStyles, tokens } from "@fluentui/react-components";

/** How the pane sets what stands below the verdict: sections, lists and cards. No part of the first load. */
export const useListStyles = makeStyles({
  /** One below the other, with the space that parts whole sections. */
  sections: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, minWidth: 0 },
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
