import { makeStyles, tokens } from "@fluentui/react-components";

export const useToneMessageStyles = makeStyles({
  root: { ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" } },
  body: { minWidth: 0 },
});
