import type { CrmOrganization, RecordDraft } from "../crm/crm-organization.ts";
import { Unexpected } from "../http/failure.ts";
import { InvalidForCrm, NoPrivilege } from "../http/refusal.ts";

interface CreateOptions {
  readonly signal: AbortSignal;
  /** Called before less is sent: the response to that may be lost. */
  readonly onReduced: (draft: RecordDraft) => void;
}

/**
 * Creates the record; where CRM refuses, which says that nothing was written, once more without what it can do without: an
 * owner whom this person may not assign to, and people whom the organization does not keep because it does not know them.
 * @throws Failure
 */
export async function createWithWhatIsAllowed(
  crm: Pick<CrmOrganization, "createRecord">,
  draft: RecordDraft,
  options: CreateOptions,
): Promise<"created" | "exists"> {
  try {
    return await crm.createRecord(draft, options);
  } catch (error) {
    const allowed = reduce(draft, error);
    if (allowed === undefined) throw error;
    options.onReduced(allowed);
    return createWithWhatIsAllowed(crm, allowed, options);
  }
}

function reduce(draft: RecordDraft, error: unknown): RecordDraft | undefined {
  if (error instanceof NoPrivilege && draft.ownerId !== undefined) {
    const { ownerId: _, ...unassigned } = draft;
    return unassigned;
  }
  const known = draft.parties.filter(({ row }) => row !== undefined);
  return isInvalid(error) && known.length < draft.parties.length ? { ...draft, parties: known } : undefined;
}

/** CRM has no code of its own for a party that it does not keep. */
function isInvalid(error: unknown): boolean {
  return error instanceof InvalidForCrm || (error instanceof Unexpected && error.status === 400);
}
