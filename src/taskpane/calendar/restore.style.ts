import { makeStyles, tokens } from "@fluentui/react-components";

export const useRestoreStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  progress: { flexGrow: 1, flexBasis: "80px" },
  row: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", alignItems: "start" },
  clickable: { cursor: "pointer" },
  cell: {
    minHeight: "44px",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    boxSizing: "border-box",
    alignItems: "center",
  },
  outcome: {
    gridColumnStart: 2,
    gridColumnEnd: 3,
    minHeight: 0,
    columnGap: tokens.spacingHorizontalSNudge,
    paddingBottom: tokens.spacingVerticalS,
    alignItems: "start",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sign: { flexShrink: 0, fontSize: "16px" },
  well: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  waiting: { color: tokens.colorNeutralForeground2 },
});
