import { makeStyles, tokens } from "@fluentui/react-components";

export const usePaneFooterStyles = makeStyles({
  root: {
    marginTop: "auto",
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  /** Icons in line with the text above. */
  tools: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, columnGap: 0 },
  tool: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});
