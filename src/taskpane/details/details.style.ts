import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useDetailsStyles = makeStyles({
  rows: typographyStyles.caption1,
  value: { display: "flex", alignItems: "flex-start", columnGap: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  id: { fontFamily: tokens.fontFamilyMonospace },
  copy: { flexShrink: 0, minWidth: 0, marginTop: "-4px" },
});
