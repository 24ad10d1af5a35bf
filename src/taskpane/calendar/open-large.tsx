import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CalendarCatalogue } from "../../locales/calendar-catalogue.ts";
import type { LargeState } from "./create-large-store.ts";

interface OpenLargeProps {
  readonly words: CalendarCatalogue["large"];
  readonly state: LargeState;
  readonly restoring: boolean;
  readonly onOpen: () => void;
}

/** The button beside the title, and why it cannot, or could not, open a window. */
export function OpenLarge({ words, state, restoring, onOpen }: OpenLargeProps): ReactElement {
  const noteId = useId();
  const opening = state.kind === "opening";
  const note = opening ? words.opening : restoring ? words.restoring : state.kind === "not-opened" ? words.notOpened[state.why] : undefined;
  return (
    <>
      <Button
        size="small"
        disabledFocusable={opening || restoring}
        {...(note !== undefined && { "aria-describedby": noteId })}
        onClick={onOpen}
      >
        {words.open}
      </Button>
      {note !== undefined && (
        <p id={noteId} className="small wide" data-large={state.kind}>
          {note}
        </p>
      )}
    </>
  );
}
