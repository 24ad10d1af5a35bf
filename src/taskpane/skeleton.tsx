import type { ReactElement } from "react";

/** The same bars as the static ones in taskpane.html, whose style sheet they share. */
export function Skeleton({ label }: { readonly label: string }): ReactElement {
  return (
    <>
      <p className="unseen">{label}</p>
      <div className="skeleton" aria-hidden="true">
        <i className="bar mark" />
        <i className="bar title" />
        <i className="bar" />
        <i className="bar short" />
        <i className="bar button" />
      </div>
    </>
  );
}
