/** What a look needs nothing of, as one chunk with what writes: see create-dataverse-organization.ts. */
export { createRecord } from "./create-record.ts";
export { findRecord } from "./find-record.ts";
export { findRegarding } from "./find-regarding.ts";
export { findUsers } from "./find-users.ts";
export { touchRecord } from "./touch-record.ts";
