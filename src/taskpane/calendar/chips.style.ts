import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useChipsStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  title: typographyStyles.caption1Strong,
  tags: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalXS, rowGap: tokens.spacingVerticalXS },
  /** A long name takes a second line rather than being cut. */
  tag: { minWidth: 0, maxWidth: "100%", fontWeight: tokens.fontWeightRegular, textAlign: "start" },
});
