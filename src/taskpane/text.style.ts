import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Fluent's ramp of type, for headings and paragraphs as HTML has them. */
export const useTextStyles = makeStyles({
  /** The verdict, and the title of a view. */
  title: typographyStyles.subtitle1,
  /** Of a section, a card, a message. */
  subtitle: typographyStyles.body1Strong,
  strong: { fontWeight: tokens.fontWeightSemibold },
  /** What explains, or stands beside. */
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  caption: typographyStyles.caption1,
  /** As large as the text around it, and less important. */
  muted: { color: tokens.colorNeutralForeground2 },
});
