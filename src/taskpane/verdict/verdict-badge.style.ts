import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const onColour = tokens.colorNeutralForegroundOnBrand;

/** As `useBadgeStyles_unstable` has it for `size="large" appearance="filled"`. Its colours are named after the tones. */
export const useVerdictBadgeStyles = makeStyles({
  root: {
    ...typographyStyles.caption1Strong,
    display: "inline-flex",
    alignItems: "center",
    boxSizing: "border-box",
    height: "24px",
    // With the border, which is seen in forced colours alone, Fluent's 6 px.
    padding: "0 5px",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  success: { backgroundColor: tokens.colorPaletteGreenBackground3, color: onColour },
  warning: { backgroundColor: tokens.colorPaletteYellowBackground3, color: tokens.colorNeutralForeground1Static },
  danger: { backgroundColor: tokens.colorPaletteRedBackground3, color: onColour },
  neutral: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground3 },
  icon: { display: "flex", lineHeight: 1, fontSize: "16px", marginLeft: "-2px", marginRight: tokens.spacingHorizontalXS },
});
