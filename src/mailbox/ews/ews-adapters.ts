/** Everything for Exchange on-premises, as one chunk: see load-ews.ts. */
export { createEwsContent } from "./get-ews-content.ts";
export { createEwsAppointmentStore } from "./create-ews-appointment-store.ts";
export { createEwsCalendarSharing } from "./create-ews-calendar-sharing.ts";
export { createEwsCalendarReader } from "./create-ews-calendar-reader.ts";
