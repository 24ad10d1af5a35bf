import { useCallback, type ReactElement } from "react";
import { useWords } from "./words.ts";

/** Text that could not be copied, already selected, so that Ctrl+C or the menu copies it. */
export function CopyByHand({ value }: { readonly value: string }): ReactElement {
  const { text } = useWords();
  const select = useCallback((field: HTMLTextAreaElement | null) => {
    field?.focus();
    field?.select();
  }, []);
  const label = text.pane.notices["copy-failed"];
  const style = { width: "100%", boxSizing: "border-box" } as const;
  // The key makes a new text a new field, so that it gets selected too.
  return <textarea key={value} ref={select} aria-label={label} defaultValue={value} readOnly rows={5} className="small" style={style} />;
}
