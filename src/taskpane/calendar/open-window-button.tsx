import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowMaximizeRegular } from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import { useStore } from "zustand";
import type { LaterMessages } from "../../locales/message-types.ts";
import type { CalendarAccess } from "../../tracking/evidence.ts";
import { useTextStyles } from "../text.style.ts";
import { useCalendarStyles } from "./calendar.style.ts";
import type { WindowStore } from "./create-window-store.ts";

interface OpenWindowButtonProps {
  readonly store: WindowStore;
  readonly messages: LaterMessages["calendar"]["large"];
  readonly isRestoring: boolean;
  /** The calendar of the open appointment. */
  readonly access: CalendarAccess;
}

/** The *Open large* button, or why the window cannot be, or was not, opened. */
export function OpenWindowButton({ store, messages, isRestoring, access }: OpenWindowButtonProps): ReactElement {
  const noteId = useId();
  const { note } = useCalendarStyles();
  const { small } = useTextStyles();
  const state = useStore(store);
  const isOpening = state.kind === "opening";
  const text = isOpening
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
        icon={<ArrowMaximizeRegular />}
        disabledFocusable={isOpening || isRestoring}
        {...(text !== undefined && { "aria-describedby": noteId })}
        onClick={() => store.actions.open(access)}
      >
        {messages.open}
      </Button>
      {text !== undefined && (
        <p id={noteId} className={mergeClasses(small, note)} data-large={state.kind}>
          {text}
        </p>
      )}
    </>
  );
}
