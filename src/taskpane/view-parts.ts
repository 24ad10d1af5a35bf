/** The other views of the pane, each loaded when it is asked for. */
import type { HouseCalendar } from "../composition/assemble-calendar.ts";
import type { CalendarPart } from "./calendar/open-calendar.ts";
import { lazyPart, type LazyPart } from "./lazy-part.ts";
import type { SharingPart } from "./sharing/open-sharing.ts";

export type View = "appointment" | "calendar" | "sharing";

/** What the views ask, in a chunk of its own; rejects with Unreachable where that could not be loaded. */
export type LoadCalendar = () => Promise<HouseCalendar>;

/** Each holds its state for as long as the pane stands: leaving a view and coming back does not start it over. */
export interface ViewParts {
  readonly calendar: LazyPart<CalendarPart>;
  readonly sharing: LazyPart<SharingPart>;
}

export function createViewParts(load: LoadCalendar): ViewParts {
  return {
    calendar: lazyPart(async () => {
      const [{ openCalendar }, house] = await Promise.all([
        import(/* webpackChunkName: "calendar" */ "./calendar/open-calendar.ts"),
        load(),
      ]);
      return openCalendar(house);
    }),
    sharing: lazyPart(async () => {
      const [{ openSharing }, house] = await Promise.all([import(/* webpackChunkName: "sharing" */ "./sharing/open-sharing.ts"), load()]);
      return openSharing(house);
    }),
  };
}
