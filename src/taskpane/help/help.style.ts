import { makeStyles, tokens } from "@fluentui/react-components";

export const useHelpStyles = makeStyles({
  /** As the appointment's column. */
  view: { maxWidth: "600px" },
  item: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  symptom: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    textAlign: "start",
  },
  panel: { marginInline: 0, paddingInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalL },
});
