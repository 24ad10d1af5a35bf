import type { ReactElement, ReactNode } from "react";
import { usePictureStyles } from "./pictures.style.ts";

interface EmptyStateProps {
  readonly picture: ReactElement;
  /** What is not there. */
  readonly title: string;
  /** One next step, in words, or as a button in `children`. */
  readonly next?: string | undefined;
  readonly children?: ReactNode;
}

/** Where there is nothing to show: a picture, what that means, and one next step. */
export function EmptyState({ picture, title, next, children }: EmptyStateProps): ReactElement {
  const styles = usePictureStyles();
  return (
    <div className={styles.empty}>
      {picture}
      <p className={styles.title}>{title}</p>
      {next !== undefined && <p className={styles.next}>{next}</p>}
      {children}
    </div>
  );
}
