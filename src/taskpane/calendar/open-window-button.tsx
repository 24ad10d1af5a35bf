import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { useStore } from "zustand";
import type { CalendarMessages } from "../../locales/calendar-catalogue.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import type { WindowStore } from "./create-window-store.ts";

interface OpenWindowButtonProps {
  readonly store: WindowStore;
  readonly messages: CalendarMessages["large"];
  readonly isRestoring: boolean;
  /** The calendar of the open appointment. */
  readonly access: CalendarAccess;
}

/** The *Open large* button, or why the window cannot be, or was not, opened. */
export function OpenWindowButton({ store, messages, isRestoring, access }: OpenWindowButtonProps): ReactElement {
  const noteId = useId();
  const state = useStore(store);
  const isOpening = state.kind === "opening";
  const note = isOpening
    ? messages.opening
    : isRestoring
      ? messages.restoring
      : state.kind === "not-opened"
        ? messages.notOpened[state.why]
        : undefined;
  return (
    <>
      <Button
        size="small"
        disabledFocusable={isOpening || isRestoring}
        {...(note !== undefined && { "aria-describedby": noteId })}
        onClick={() => store.actions.open(access)}
      >
        {messages.open}
      </Button>
      {note !== undefined && (
        <p id={noteId} className="small wide" data-large={state.kind}>
          {note}
        </p>
      )}
    </>
  );
}
