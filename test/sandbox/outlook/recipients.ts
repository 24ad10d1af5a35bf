/** People as the host tells them to Office.js. */
import type { WorldState } from "../world/world-state.ts";

export interface Recipient {
  readonly name: string;
  readonly address: string;
  /** 2: a user of the organization; 3: somebody outside. */
  readonly recipientType: 2 | 3;
  readonly appointmentResponse: number;
}

export function recipient(state: WorldState, address: string, appointmentResponse = 0): Recipient {
  return { name: state.nameOf(address), address, recipientType: state.findMailbox(address) ? 2 : 3, appointmentResponse };
}
