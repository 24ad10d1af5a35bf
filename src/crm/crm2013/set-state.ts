import { NotFound } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import type { StateAndStatus } from "../../tracking/state-shown-as.ts";
import { executeMessage } from "./execute-message.ts";

/** By the message SetState: OrganizationData.svc takes no states. @throws Failure; AbortError when aborted. */
export async function setState(
  client: ServiceClient,
  { id, kind }: Pick<AppointmentRecord, "id" | "kind">,
  { state, status }: StateAndStatus,
  options: { readonly signal: AbortSignal },
): Promise<void> {
  const guid = normaliseGuid(id);
  if (guid === undefined) throw new NotFound("That is not an id.");
  const logicalName = kind === "master" ? "recurringappointmentmaster" : "appointment";
  const parameters = {
    EntityMoniker: { type: "reference", logicalName, id: guid },
    State: { type: "option", value: state },
    Status: { type: "option", value: status },
  } as const;
  await executeMessage(client, { name: "SetState", parameters, does: "writes" }, options);
}
