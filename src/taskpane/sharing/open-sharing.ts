/** The first thing of the chunk of *Who can break it*. */
import type { HouseCalendar } from "../../composition/assemble-calendar.ts";
import { createSharingStore, type SharingStore } from "./create-sharing-store.ts";
import { SharingView } from "./sharing-view.tsx";

export interface SharingPart {
  readonly SharingView: typeof SharingView;
  readonly store: SharingStore;
}

export function openSharing(house: HouseCalendar): SharingPart {
  return { SharingView, store: createSharingStore(house) };
}
