import { makeStyles, tokens } from "@fluentui/react-components";

export const usePaneStyles = makeStyles({
  /** Of the appointment: in a wide pane it is not stretched. */
  column: { flexGrow: 1, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, maxWidth: "600px" },
  hidden: { display: "none" },
  /** The place of what is folded away, until it has been loaded. */
  explanations: { height: "74px" },
});
