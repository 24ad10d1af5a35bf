import { makeStyles, tokens } from "@fluentui/react-components";

export const useInlineConfirmStyles = makeStyles({
  question: {
    width: "100%",
    boxSizing: "border-box",
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});
