import { makeStyles, tokens } from "@fluentui/react-components";

export const useVirtualTableStyles = makeStyles({
  table: {
    position: "relative",
    maxHeight: "min(70vh, 640px)",
    overflowX: "hidden",
    overflowY: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    "@media (min-width: 1100px)": { maxHeight: "max(320px, calc(100vh - 220px))" },
  },
  /** Columns may be drawn wider than their room. */
  columned: { overflowX: "auto" },
  header: { position: "sticky", top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  body: { position: "relative" },
  row: {
    position: "absolute",
    top: 0,
    left: 0,
    right: 0,
    "&:focus-visible": { outlineOffset: "-2px" },
  },
});
