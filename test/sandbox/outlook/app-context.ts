/** What the host says about itself, regardless of any item: the app context of Office.js. */
import type { WorldState } from "../world/world-state.ts";
import { CannotOpen } from "./open-form.ts";
import { abilitiesOf, requirementMatrix } from "./requirement-matrix.ts";

export interface AppContext {
  /** Roaming settings: key to JSON text. */
  readonly roamingSettings: Record<string, string>;
  readonly requirements: Record<string, string>;
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly nestedAppAuth: boolean;
}

/** `{viewer?}`; default: the world's viewer. @throws CannotOpen */
export function appContext(state: WorldState, asked: Record<string, unknown>): AppContext {
  const address = typeof asked["viewer"] === "string" ? asked["viewer"] : state.world.viewer.email;
  const mailbox = state.findMailbox(address);
  if (!mailbox) throw new CannotOpen(`${address} has no mailbox in this world`);
  const viewer = state.viewerFor(mailbox.email);
  return {
    roamingSettings: { ...state.settingsOf(mailbox.email) },
    requirements: requirementMatrix(state, mailbox.email),
    locale: viewer.locale ?? "en-US",
    theme: viewer.theme ?? "light",
    nestedAppAuth: abilitiesOf(state, mailbox.email).nestedAppAuth,
  };
}
