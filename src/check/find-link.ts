import { Failure } from "../http/failure.ts";
import type { AppointmentRecord, Regarding } from "../tracking/evidence.ts";
import { findShippedTypeCode, type Link, type StampRegarding } from "../tracking/link.ts";
import type { ActionTarget } from "./action-target.ts";
import type { ActionContext } from "./perform-action.ts";

/** The link to the record, regarding as the record says; without a type code that is left as it stands. */
export async function findLink(context: ActionContext, target: ActionTarget, record: AppointmentRecord): Promise<Link> {
  const regarding = await findStampRegarding(context, target, record);
  return {
    crmId: record.id,
    organizationId: target.organization.id,
    ...(regarding !== "type-code-not-known" && { regarding: regarding ?? "nothing" }),
  };
}

/** What the stamp is to say; undefined: nothing. CRM would misread a regarding without its type code. @throws AbortError when aborted */
export async function findStampRegarding(
  { options: { signal }, ports: { typeCodes } }: ActionContext,
  { crm, organization }: ActionTarget,
  { regarding }: Pick<AppointmentRecord, "regarding">,
): Promise<StampRegarding | undefined | "type-code-not-known"> {
  if (regarding === undefined) return undefined;
  const typeCode = await findTypeCode(regarding);
  return typeCode === undefined ? "type-code-not-known" : { id: regarding.id, typeCode, name: regarding.name ?? "" };

  async function findTypeCode({ type }: Regarding): Promise<string | undefined> {
    if (type === undefined) return undefined;
    const known = findShippedTypeCode(type) ?? typeCodes?.find(organization.id, type);
    if (known !== undefined) return known;
    try {
      const code = String(await crm.getTypeCode(type, { signal }));
      typeCodes?.keep(organization.id, type, code);
      return code;
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }
}
