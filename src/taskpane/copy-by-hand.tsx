import { useCallback, type ReactElement } from "react";
import { useWords } from "./words.ts";

/** What could not be copied, selected: Ctrl+C or the menu is all that is left to do. */
export function CopyByHand({ value }: { readonly value: string }): ReactElement {
  const { text } = useWords();
  const select = useCallback((field: HTMLTextAreaElement | null) => {
    field?.focus();
    field?.select();
  }, []);
  const label = text.pane.notices["copy-failed"];
  const style = { width: "100%", boxSizing: "border-box" } as const;
  // Anew for another text, which is to be selected as well.
  return <textarea key={value} ref={select} aria-label={label} defaultValue={value} readOnly rows={5} className="small" style={style} />;
}
