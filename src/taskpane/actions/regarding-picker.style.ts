import { makeStyles, tokens } from "@fluentui/react-components";

export const useRegardingPickerStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  /** Fluent's own least width is wider than a pane that is zoomed to 200 %. */
  field: { minWidth: 0, width: "100%", "& > input": { minWidth: 0 } },
  list: { maxHeight: "40vh", width: "100%" },
  option: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  type: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  status: { margin: 0, minHeight: tokens.lineHeightBase200, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
