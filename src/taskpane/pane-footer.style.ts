import { makeStyles, tokens } from "@fluentui/react-components";

export const usePaneFooterStyles = makeStyles({
  root: {
    marginTop: "auto",
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  /** A check changes what can be pressed. Fading, these buttons would be painted for 100 ms, and the check would wait. */
  atOnce: { transitionDuration: "0s" },
  tool: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});
