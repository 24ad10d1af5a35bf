/** The requirement sets that a person's client supports, as strings: 1.10 as a number would become 1.1. */
import type { WorldState } from "../world/world-state.ts";

/** Of the person's Outlook, by the world or as it comes: one on Exchange on-premises offers 1.5 and no nested app authentication. */
export function abilitiesOf(state: WorldState, person: string): { readonly mailboxApi: string; readonly nestedAppAuth: boolean } {
  const { mailboxApi, nestedAppAuth } = state.viewerFor(person);
  const onPremises = state.findMailbox(person)?.exchange === "on-premises";
  return { mailboxApi: mailboxApi ?? (onPremises ? "1.5" : "1.14"), nestedAppAuth: !onPremises && nestedAppAuth !== false };
}

export function requirementMatrix(state: WorldState, person: string): Record<string, string> {
  const { mailboxApi, nestedAppAuth } = abilitiesOf(state, person);
  return {
    Mailbox: mailboxApi,
    DialogApi: "1.2",
    IdentityAPI: "1.3",
    ...(nestedAppAuth && { NestedAppAuth: "1.1" }),
  };
}
