/** What really is so in the sandbox, whatever anybody's pane says. */
import type { ActionOutcome } from "../../../src/check/action.ts";
import { cleanId, globalObjectIdOf } from "../../sandbox/exchange/global-object-id.ts";
import type { CrmRecord, Item, Organization } from "../../sandbox/world/world.ts";
import type { Started } from "../start-sandbox.ts";

export function itemOf({ sandbox }: Started, place = sandbox.session.state.world.open): Item {
  return sandbox.session.state.findMailbox(place.mailbox)!.items.find(({ id }) => id === place.item)!;
}

export function organizationOf({ sandbox }: Started, name = "PROD"): Organization {
  return sandbox.session.state.findOrganization(name)!;
}

export function liveRecordsOf(started: Started, name = "PROD", place = started.sandbox.session.state.world.open): readonly CrmRecord[] {
  const mailbox = started.sandbox.session.state.findMailbox(place.mailbox)!;
  const id = cleanId(globalObjectIdOf(itemOf(started, place), mailbox));
  return (organizationOf(started, name).appointments ?? []).filter(
    ({ globalobjectid, statecode = 3 }) => globalobjectid && cleanId(globalobjectid.trim()) === id && (statecode === 0 || statecode === 3),
  );
}

/** The record that the stamp names as linked; undefined: it says no such thing. */
export function linkedRecordId(started: Started, place?: { readonly mailbox: string; readonly item: string }): string | undefined {
  const { crmid, crmLinkState } = itemOf(started, place).properties ?? {};
  return crmLinkState === 2 && typeof crmid === "string" && crmid !== "" ? crmid.replace(/[{}]/g, "").toLowerCase() : undefined;
}

/**
 * Nobody changes an appointment so that a person sees it, but for who did it last. To Exchange on-premises a day of a
 * series that has a property of its own is an exception, which nobody sees either.
 */
export function visibleFieldsOf(started: Started): readonly unknown[] {
  return started.sandbox.session.state.world.mailboxes.flatMap(({ email, permissions, items }) => [
    { email, permissions: structuredClone(permissions) },
    ...items.map(({ properties: _, lastModifiedBy: __, lastModifiedAt: ___, ...visible }) =>
      structuredClone(visible.kind === "exception" ? { ...visible, kind: "occurrence" } : visible),
    ),
  ]);
}

/** In few words, for a table of expectations: `linked sync`, `refused verdict-changed`, `failed forbidden nothing`. */
export function inWords(outcome: ActionOutcome): string {
  switch (outcome.kind) {
    case "linked":
      return `linked ${outcome.how}`;
    case "waiting":
      return `waiting ${outcome.link.crmId}`;
    case "write-instead":
      return `write-instead ${outcome.why}`;
    case "differs":
      return `differs ${outcome.differences.map(({ point }) => point).join()}`;
    case "asks":
      return `asks ${outcome.question.about}`;
    case "regarding":
      return ["regarding", outcome.how, ...("why" in outcome.stamp ? [outcome.stamp.why] : [])].join(" ");
    case "update-differs":
      return `update-differs ${outcome.differences.map(({ point }) => point).join()}`;
    case "updated":
      return `updated ${outcome.how}`;
    case "forgotten":
      return `forgotten ${outcome.how}`;
    case "refused":
      return `refused ${outcome.why}`;
    case "failed":
      return `failed ${outcome.why} ${outcome.written}`;
  }
}
