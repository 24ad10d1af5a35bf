import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { usePaneStyles } from "./use-pane-styles.ts";

interface TroubleProps {
  readonly title: string;
  readonly body: string;
  readonly next: string;
}

/** The pane cannot work at all: what happened, and what to do. */
export function Trouble({ title, body, next }: TroubleProps): ReactElement {
  const styles = usePaneStyles();
  return (
    <section className={mergeClasses(styles.banner, styles.danger)} role="alert">
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.text}>{body}</p>
      <p className={styles.strong}>{next}</p>
    </section>
  );
}
