import { makeStyles, tokens } from "@fluentui/react-components";

export const useComparisonStyles = makeStyles({
  /** Its own words stay whole; what others wrote may be broken anywhere. */
  root: { tableLayout: "auto", overflowWrap: "normal" },
  point: { verticalAlign: "top", fontWeight: tokens.fontWeightSemibold, paddingLeft: 0 },
  value: {
    verticalAlign: "top",
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
});
