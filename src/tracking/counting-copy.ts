/** Which safety copy counts: one's own for the viewer's organization, then one's own for another, then the carried copy. */
import type { CarriedCopy, Evidence, OwnCopy } from "./evidence.ts";
import { whoseId } from "./organization-reading.ts";

export type CountingCopy =
  { readonly kind: "own-copy"; readonly copy: OwnCopy } | { readonly kind: "carried-copy"; readonly copy: CarriedCopy };

type Known = Pick<Evidence, "organization" | "directory" | "ownCopies" | "carriedCopy">;

/** One's own copies, except those that name a retired organization without a successor. */
export function findOwnCopies(known: Known): readonly OwnCopy[] {
  return known.ownCopies.filter(({ organization }) => whoseId(known, organization.id) !== "none");
}

/** The carried copy, unless it names a retired organization without a successor. */
export function findCarriedCopy(known: Known): CarriedCopy | undefined {
  const { carriedCopy } = known;
  return carriedCopy !== undefined && whoseId(known, carriedCopy.organizationId) !== "none" ? carriedCopy : undefined;
}

/** The one of one's own copies that counts. With a usable `crmid`, only copies of that record do. */
export function findOwnCopyOf(known: Known, crmId: string | undefined): OwnCopy | undefined {
  const copies = findOwnCopies(known).filter((copy) => crmId === undefined || copy.crmId === crmId);
  const isViewers = ({ organization }: OwnCopy) => whoseId(known, organization.id) === "viewers";
  return copies.find(isViewers) ?? [...copies].sort((a, b) => b.seenAt.getTime() - a.seenAt.getTime())[0];
}

/** With a usable `crmid`, a copy of another record says nothing about it. */
export function findCountingCopy(known: Known, crmId: string | undefined): CountingCopy | undefined {
  const own = findOwnCopyOf(known, crmId);
  if (own !== undefined) return { kind: "own-copy", copy: own };
  const carried = findCarriedCopy(known);
  if (carried === undefined || (crmId !== undefined && carried.crmId !== crmId)) return undefined;
  return { kind: "carried-copy", copy: carried };
}
