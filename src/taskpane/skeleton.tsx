import type { ReactElement } from "react";

/** The same bars as the static ones in taskpane.html, whose style sheet they share. */
export function Skeleton(): ReactElement {
  return (
    <div className="skeleton" aria-hidden="true">
      <i className="bar badge" />
      <i className="bar title" />
      <i className="bar" />
      <i className="bar short" />
      <i className="bar button" />
    </div>
  );
}
