/** How CRM's clients and its sync write the stamp on an item, and how they remove it. */
import { findTypeCode } from "../crm/type-codes.ts";
import { findUser } from "../crm/organization-user.ts";
import { bracedGuid, findGuid } from "../world/guid.ts";
import type { CrmRecord, Item, Organization, PropertyValue } from "../world/world.ts";

/** What untracking removes. The trackers of server-side sync are not among them: they survive. */
const linkProperties = new Set(
  [
    "crmid",
    "crmLinkState",
    "crmorgid",
    "crmRegardingId",
    "crmRegardingObjectId",
    "crmRegardingObjectType",
    "Regarding",
    "crmObjectTypeCode",
    "crmOwnerId",
    "crmEntryID",
    "crmxml",
    "crmpartyinfo",
  ].map((name) => name.toLowerCase()),
);

export function stampItem(item: Item, record: CrmRecord, org: Organization): void {
  const properties = withoutLink(item.properties ?? {});
  const owner = findUser(org, record.owner);
  item.properties = {
    ...properties,
    crmid: bracedGuid(record.activityid),
    crmLinkState: 2,
    crmorgid: bracedGuid(org.id),
    ...(record.regarding && {
      crmRegardingId: bracedGuid(record.regarding.id),
      crmRegardingObjectType: String(findTypeCode(org, record.regarding.type) ?? ""),
      Regarding: record.regarding.name,
    }),
    crmObjectTypeCode: 4201,
    ...(owner && { crmOwnerId: bracedGuid(owner.id) }),
  };
}

/** Does the stamp link the item to that record? */
export function linksTo({ properties = {} }: Item, record: CrmRecord, org: Organization): boolean {
  const { crmid, crmorgid, crmLinkState } = properties;
  const organization = findGuid(crmorgid);
  return (
    findGuid(crmid) === record.activityid.toLowerCase() &&
    (organization === undefined || organization === org.id.toLowerCase()) &&
    (crmLinkState === undefined || crmLinkState === "" || crmLinkState === 2)
  );
}

/** `blank`: the properties stay but are empty, as in the field report; `absent`: they are removed. */
export function unstampItem(item: Item, leaves: "blank" | "absent"): void {
  const properties = item.properties ?? {};
  item.properties =
    leaves === "absent"
      ? withoutLink(properties)
      : Object.fromEntries(
          Object.entries(properties).map(([name, value]): [string, PropertyValue] => [
            name,
            linkProperties.has(name.toLowerCase()) ? "" : value,
          ]),
        );
}

function withoutLink(properties: Record<string, PropertyValue>): Record<string, PropertyValue> {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !linkProperties.has(name.toLowerCase())));
}
