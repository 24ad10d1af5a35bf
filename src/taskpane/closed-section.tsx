import type { ReactElement, ReactNode } from "react";

interface ClosedSectionProps {
  readonly title: string;
  /** Absent while it is loaded. */
  readonly children: ReactNode;
}

/** Closed at first. */
export function ClosedSection({ title, children }: ClosedSectionProps): ReactElement {
  return (
    <details className="details">
      <summary tabIndex={0}>{title}</summary>
      <div>{children}</div>
    </details>
  );
}
