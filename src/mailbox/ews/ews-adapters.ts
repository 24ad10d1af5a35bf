/** Everything that asks Exchange on-premises, as one chunk: see load-ews.ts. */
export { createEwsAppointmentStore } from "./create-ews-appointment-store.ts";
export { createEwsCalendarSharing } from "./create-ews-calendar-sharing.ts";
export { createEwsCalendarStore } from "./create-ews-calendar-store.ts";
