import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useDetailsStyles = makeStyles({
  rows: typographyStyles.caption1,
  /** The label with its button at the end of the line, above the value, so that "Copied" has room. */
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center" },
  value: { display: "contents" },
  text: { gridColumn: "1 / -1", overflowWrap: "anywhere" },
  id: { fontFamily: tokens.fontFamilyMonospace },
  copy: { gridRow: 1, gridColumn: 2, minWidth: 0 },
});
