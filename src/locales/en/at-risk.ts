import type { RiskValues } from "../message-values.ts";

/** Shown with the verdict; the banner with the remedies follows a moment later. */
export const atRisk = ({ owner }: Pick<RiskValues, "owner">): string => `Your CRM connection can untrack ${possessive(owner)} appointments`;

/** "Alex Archer's", or "the owner's" without a name. */
export function possessive(owner: string | undefined): string {
  return owner === undefined ? "the owner's" : `${owner}'s`;
}
