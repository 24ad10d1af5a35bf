import { makeStyles, tokens } from "@fluentui/react-components";

export const usePeopleStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    margin: "0",
    padding: "0",
    listStyleType: "none",
    overflowWrap: "anywhere",
  },
  aside: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  person: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
});
