/** The requirement sets that a person's client supports, as strings: 1.10 as a number would become 1.1. */
import type { Viewer } from "../world/world.ts";

export function requirementMatrix(viewer: Viewer): Record<string, string> {
  return {
    Mailbox: viewer.mailboxApi ?? "1.14",
    DialogApi: "1.2",
    IdentityAPI: "1.3",
    ...(viewer.nestedAppAuth !== false && { NestedAppAuth: "1.1" }),
  };
}
