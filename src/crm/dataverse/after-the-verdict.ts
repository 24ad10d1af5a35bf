/** What a look needs nothing of, as one chunk with what writes: see create-dataverse-organization.ts. */
import { createServiceClient } from "../../http/service-client.ts";
import type { CrmOrganization } from "../crm-organization.ts";
import type { DataverseOptions } from "./create-dataverse-organization.ts";
import { createRecord } from "./create-record.ts";
import { findRecord } from "./find-record.ts";
import { findRefusal } from "./find-refusal.ts";
import { findRegarding } from "./find-regarding.ts";
import { findUsers } from "./find-users.ts";
import { setState } from "./set-state.ts";
import { touchRecord } from "./touch-record.ts";

type Acts = Pick<CrmOrganization, "findUsers" | "findRecord" | "touchRecord" | "createRecord" | "setState" | "findRegarding">;

/** It hears CRM's own refusals: what a person did has to be answered by the right cause. */
export function createActs({
  http,
  configuration: { url, version },
  access,
}: Pick<DataverseOptions, "http" | "access"> & { readonly configuration: Omit<DataverseOptions["configuration"], "name"> }): Acts {
  const client = createServiceClient({ http, root: new URL(`${url}/api/data/v${version}`), access, findRefusal });
  return {
    findUsers: (addresses, options) => findUsers(client, addresses, { ...options, server: version === "9.2" ? "online" : "on-premises" }),
    findRecord: (record, options) => findRecord(client, record, options),
    touchRecord: (record, options) => touchRecord(client, record, options),
    createRecord: (draft, options) => createRecord(client, draft, options),
    setState: (record, to, options) => setState(client, record, to, options),
    findRegarding: (query, options) => findRegarding(client, query, options),
  };
}
