import { makeStyles, tokens } from "@fluentui/react-components";

export const useRecordCardStyles = makeStyles({
  root: { gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  icon: { fontSize: tokens.fontSizeBase500, color: tokens.colorBrandForeground1 },
  value: { color: tokens.colorNeutralForeground1 },
  actions: { flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});
