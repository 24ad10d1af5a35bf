import { makeStyles, tokens } from "@fluentui/react-components";

export const useFoldStyles = makeStyles({
  /** A list that hangs out of the fold one is in lies above the folds that follow. */
  whole: { minWidth: 0, maxWidth: "600px", position: "relative", ":focus-within": { zIndex: 1 } },
  column: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  inside: {},
  button: {
    minHeight: "36px",
    paddingLeft: 0,
    paddingRight: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "start",
  },
  small: { minHeight: "28px", fontSize: tokens.fontSizeBase200 },
  panel: { margin: 0, paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalM },
});
