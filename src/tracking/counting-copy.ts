/** Which of the safety copies counts: one's own of the viewer's organization, then one's own of another, then the carried one. */
import type { Evidence } from "./evidence.ts";
import { whoseId } from "./named-organization.ts";
import type { CarriedCopy, OwnCopy } from "./safety-copy.ts";

export type CountingCopy =
  { readonly kind: "own-copy"; readonly copy: OwnCopy } | { readonly kind: "carried-copy"; readonly copy: CarriedCopy };

type Known = Pick<Evidence, "organization" | "directory" | "ownCopies" | "carriedCopy">;

/** One's own copies, without those that name a retired organization which has no successor: these are none. */
export function findOwnCopies(known: Known): readonly OwnCopy[] {
  return known.ownCopies.filter(({ organization }) => whoseId(known, organization.id) !== "none");
}

/** The carried copy, unless it names a retired organization without a successor. */
export function findCarriedCopy(known: Known): CarriedCopy | undefined {
  const { carriedCopy } = known;
  return carriedCopy !== undefined && whoseId(known, carriedCopy.organizationId) !== "none" ? carriedCopy : undefined;
}

/** Of one's own copies, the one that counts; with a usable `crmid`, only those that name the same record do. */
export function findOwnCopyOf(known: Known, crmId: string | undefined): OwnCopy | undefined {
  const copies = findOwnCopies(known).filter((copy) => crmId === undefined || copy.crmId === crmId);
  const isViewers = ({ organization }: OwnCopy) => whoseId(known, organization.id) === "viewers";
  return copies.find(isViewers) ?? [...copies].sort((a, b) => b.seenAt.getTime() - a.seenAt.getTime())[0];
}

/** With a usable `crmid`, a copy of another record says nothing of it. */
export function findCountingCopy(known: Known, crmId: string | undefined): CountingCopy | undefined {
  const own = findOwnCopyOf(known, crmId);
  if (own !== undefined) return { kind: "own-copy", copy: own };
  const carried = findCarriedCopy(known);
  if (carried === undefined || (crmId !== undefined && carried.crmId !== crmId)) return undefined;
  return { kind: "carried-copy", copy: carried };
}
