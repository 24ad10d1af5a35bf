/** The requirement sets that a person's client supports, as strings: as a number, 1.10 would become 1.1. */
import type { WorldState } from "../world/world-state.ts";

/** What the world says about the person's Outlook, else the default: with Exchange on-premises, 1.5 and no nested app authentication. */
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

/** Minor version of the Mailbox set that introduced a call, by dispatch id; calls not listed are older. */
const since: Readonly<Record<number, number>> = { 103: 7, 107: 7, 108: 8, 157: 8, 164: 8, 169: 14, 171: 14, 178: 9, 180: 9 };

export function offersCall(state: WorldState, person: string, dispatchId: number): boolean {
  return minorOf(abilitiesOf(state, person).mailboxApi) >= (since[dispatchId] ?? 0);
}

/** Compared as an integer: 1.10 is newer than 1.9. */
function minorOf(set: string): number {
  return Number(set.split(".")[1]);
}

/** Only since Mailbox 1.8 does the host say that an item is shared. */
export function offersSharedProperties(state: WorldState, person: string): boolean {
  return state.viewerFor(person).sharedProperties !== false && minorOf(abilitiesOf(state, person).mailboxApi) >= 8;
}
