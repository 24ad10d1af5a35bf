import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useFirstRunStyles = makeStyles({
  band: {
    position: "relative",
    display: "flex",
    justifyContent: "center",
    paddingBlock: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
  },
  dismiss: { position: "absolute", top: tokens.spacingVerticalXS, right: tokens.spacingHorizontalXS },
  title: typographyStyles.subtitle2,
});
