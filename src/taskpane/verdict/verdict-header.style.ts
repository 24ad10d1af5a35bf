import { makeStyles, tokens } from "@fluentui/react-components";

export const useVerdictHeaderStyles = makeStyles({
  /** To the edges of the pane, where its text stands in line with all that follows. */
  root: {
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalSNudge,
    margin: `-16px -12px 0`,
    padding: "16px 12px",
    borderBottom: `${tokens.strokeWidthThin} solid var(--border)`,
    "@media (min-width: 640px)": {
      margin: 0,
      border: `${tokens.strokeWidthThin} solid var(--border)`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  success: { backgroundColor: tokens.colorStatusSuccessBackground1, "--border": tokens.colorStatusSuccessBorder1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1, "--border": tokens.colorStatusWarningBorder1 },
  danger: { backgroundColor: tokens.colorStatusDangerBackground1, "--border": tokens.colorStatusDangerBorder1 },
  neutral: { backgroundColor: tokens.colorNeutralBackground2, "--border": tokens.colorNeutralStroke1 },
});
