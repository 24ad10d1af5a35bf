import { makeStyles, tokens } from "@fluentui/react-components";

export const usePaneFooterStyles = makeStyles({
  root: {
    marginTop: "auto",
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tool: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});
