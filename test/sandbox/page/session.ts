/** This window's viewer and form. */
import type { Calendar, FormMode, OpenForm, OutlookState } from "./routes/outlook-state.ts";
import type { WindowAddress } from "./window-address.ts";

export interface Session {
  readonly viewer: string;
  readonly form: OpenForm;
}

export function sessionOf(address: WindowAddress, state: OutlookState): Session {
  const viewer = state.viewer.email;
  if (!address.item) return { viewer, form: { ...state.open, ...(address.mode && { mode: address.mode }) } };
  const mailbox = address.mailbox ?? viewer;
  const mode = address.mode ?? usualMode(viewer, mailbox, address.item, state.calendars);
  return { viewer, form: { mailbox, item: address.item, mode, saved: true } };
}

/** Outlook opens people's own meetings for editing and all others for reading. */
function usualMode(viewer: string, mailbox: string, item: string, calendars: readonly Calendar[]): FormMode {
  const calendar = calendars.find(({ email }) => email === mailbox);
  const organizer = calendar?.items.find(({ id }) => id === item)?.organizer ?? mailbox;
  return calendar?.role === "owner" && organizer === viewer ? "compose" : "read";
}
