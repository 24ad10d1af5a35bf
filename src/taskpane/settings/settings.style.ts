import { makeStyles, tokens } from "@fluentui/react-components";

export const useSettingsStyles = makeStyles({
  /** An organization's name, after its colour. */
  named: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
});
