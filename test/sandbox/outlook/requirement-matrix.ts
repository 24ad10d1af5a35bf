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

/** Minor version of the Mailbox set that a call came with, by dispatch id; what is not named came with the first ones. */
const since: Readonly<Record<number, number>> = { 103: 7, 107: 7, 108: 8, 157: 8, 164: 8, 169: 14, 171: 14, 178: 9, 180: 9 };

export function offersCall(state: WorldState, person: string, dispatchId: number): boolean {
  return minorOf(abilitiesOf(state, person).mailboxApi) >= (since[dispatchId] ?? 0);
}

/** 1.10 is more than 1.9. */
function minorOf(set: string): number {
  return Number(set.split(".")[1]);
}

/** The host says of an item that it is shared since Mailbox 1.8. */
export function offersSharedProperties(state: WorldState, person: string): boolean {
  return state.viewerFor(person).sharedProperties !== false && minorOf(abilitiesOf(state, person).mailboxApi) >= 8;
}
