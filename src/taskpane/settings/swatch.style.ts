import { makeStyles, tokens } from "@fluentui/react-components";

export const useSwatchStyles = makeStyles({
  /** Its colour tells organizations apart, in high contrast as well. */
  root: {
    width: "10px",
    height: "10px",
    flexShrink: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: "50%",
    forcedColorAdjust: "none",
  },
});
