import { makeStyles, tokens } from "@fluentui/react-components";

const base = { flexShrink: 0, fontSize: "1.15em", verticalAlign: "-0.2em" } as const;

export const useIconStyles = makeStyles({
  tick: { ...base, color: tokens.colorStatusSuccessForeground1 },
  cross: { ...base, color: tokens.colorStatusDangerForeground1 },
  attention: { ...base, color: tokens.colorStatusWarningForeground3 },
  dash: { ...base, color: tokens.colorNeutralForeground3 },
  question: { ...base, color: tokens.colorNeutralForeground3 },
});
