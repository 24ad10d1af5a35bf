import { makeStyles, tokens } from "@fluentui/react-components";

export const useFoldStyles = makeStyles({
  whole: { minWidth: 0 },
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
