/** Five small icons, drawn for this project. The text beside them says the same, so screen readers skip them. */
import type { ReactElement } from "react";

export type Sign = "tick" | "cross" | "dash" | "question" | "attention";

const paths: Readonly<Record<Sign, string>> = {
  tick: "M2.5 8.5 6.2 12 13.5 4",
  cross: "M4 4l8 8M12 4l-8 8",
  dash: "M3.5 8h9",
  question: "M5.3 5.6a2.8 2.8 0 1 1 4.3 2.3C8.600 8.600 8 9 8 10.200M8 13v.3",
  attention: "M8 2.5v7M8 12.4v.8",
};

export function Icon({ sign }: { readonly sign: Sign }): ReactElement {
  return (
    <svg width="12" height="12" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[sign]} fill="none" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
