import { Textarea } from "@fluentui/react-components";
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
  // The key makes a new text a new field, so that it gets selected too.
  return (
    <Textarea key={value} ref={select} aria-label={label} defaultValue={value} dir="auto" readOnly size="small" textarea={{ rows: 5 }} />
  );
}
