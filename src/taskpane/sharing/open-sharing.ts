/** What the chunk of *Who can break it* provides to the pane. */
import type { AppCalendar } from "../../app/calendar/create-app-calendar.ts";
import { createSharingStore, type SharingStore } from "./create-sharing-store.ts";
import { SharingView } from "./sharing-view.tsx";

export interface SharingPart {
  readonly SharingView: typeof SharingView;
  readonly store: SharingStore;
}

export function openSharing(app: AppCalendar): SharingPart {
  return { SharingView, store: createSharingStore(app) };
}
