/** The messages of *Who can break it*: loaded with it. */
import { catalogue } from "./catalogue.ts";
import { cause } from "./en/cause.ts";
import { sharing } from "./en/sharing.ts";

// The same messages for roles and changes as beside a restore.
const en = { ...cause, ...sharing };

export type SharingMessages = typeof en;

export const sharingCatalogue = catalogue({ en });
