import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { VerdictClass } from "../../check/calendar/verdict-class.ts";
import { useInkStyles, useTimelineStyles } from "./timeline.style.ts";

/** From bottom to top; what needs attention is on top. */
export const drawnClasses: readonly VerdictClass[] = ["tracked", "other-organization", "not-tracked", "unknown", "duplicated", "lost"];

const marks: Readonly<Record<VerdictClass, string | undefined>> = {
  lost: undefined,
  tracked: "M0 6 6 0M-1 1 1-1M5 7 7 5",
  duplicated: "M0 0 6 6M0 6 6 0",
  "other-organization": "M0 3H6",
  "not-tracked": "M0 0",
  unknown: "M3 2V4M2 3H4",
};

/** Each group's pattern, in its colour on the page's background. @param props.prefix of their ids, before the group's name */
export function GroupPatterns({ prefix }: { readonly prefix: string }): ReactElement {
  const styles = useTimelineStyles();
  const inks = useInkStyles();
  return (
    <defs>
      {drawnClasses.map((group) => (
        <pattern key={group} id={`${prefix}${group}`} width="6" height="6" patternUnits="userSpaceOnUse" className={inks[group]}>
          <rect className={marks[group] === undefined ? styles.solid : styles.paper} width="6" height="6" />
          {marks[group] !== undefined && <path className={styles.mark} d={marks[group]} />}
        </pattern>
      ))}
    </defs>
  );
}

interface GroupSwatchProps {
  readonly group: VerdictClass;
  /** Id of the group's pattern. */
  readonly pattern: string;
}

/** A group in a legend, beside its name. */
export function GroupSwatch({ group, pattern }: GroupSwatchProps): ReactElement {
  const styles = useTimelineStyles();
  const inks = useInkStyles();
  return (
    <svg className={styles.swatch} width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <rect className={mergeClasses(styles.bar, inks[group])} x="0.5" y="0.5" width="13" height="13" fill={`url(#${pattern})`} />
    </svg>
  );
}
