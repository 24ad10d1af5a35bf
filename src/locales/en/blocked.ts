import type { BlockedReason } from "../../tracking/judgement.ts";
import type { BlockedValues } from "../message-values.ts";

/** Why nothing may be created or linked, and what unblocks it. */
interface Blocked {
  readonly why: string;
  readonly unblock: string;
}

/** Precedes the sentence that says what did not answer. */
export const because = "Blocked:";

export const blocked = {
  "stamp-unreadable": () => ({
    why: "Blocked: the appointment could not be read.",
    unblock: "Check again later.",
  }),
  "link-state-unknown": () => ({
    why: "Blocked: this link is in a state we don't know.",
    unblock: "Send the report to your CRM administrator.",
  }),
  "being-untracked": () => ({
    why: "Blocked: CRM is about to untrack this appointment.",
    unblock: "Check again after its next sync. If nothing has happened for more than an hour, this pane offers more.",
  }),
  "request-pending": () => ({
    why: "Blocked: a request to track is waiting already.",
    unblock: "Check again after CRM's next sync. If nothing has happened for more than an hour, this pane offers more.",
  }),
  "other-organization": (v) => ({
    why: `Blocked: ${v.homeIsClaim ? "the appointment says that it belongs" : "it belongs"} to ${homeOf(v)}${v.organization === undefined ? "" : `, not to ${v.organization}`}.`,
    unblock: `To change it, connect Outlook to that organization. ${ifGone(v)}`,
  }),
  "organization-not-set-up": () => ({
    why: "Blocked: we don't know your organization.",
    unblock: "Choose the one your Outlook is connected to.",
  }),
  "no-crm-here": (v) => ({
    why: "Blocked: you said that there is no CRM in your Outlook.",
    unblock: `Ask ${v.owner ?? "a colleague whose Outlook has CRM"} to check, or choose an organization under Settings.`,
  }),
  "organization-unreachable": ({ organization }) => ({
    why: `Blocked: ${organization ?? "CRM"} could not be asked.`,
    unblock: "Check again when it answers.",
  }),
  "record-not-visible": ({ organization }) => ({
    why: `Blocked: the record is in ${organization ?? "CRM"}, and you don't have permission to see it.`,
    unblock: "Ask its owner, or your CRM administrator, to share it with you, then check again.",
  }),
  "record-closed": ({ organization }) => ({
    why: `Blocked: its record in ${organization ?? "CRM"} is closed.`,
    unblock: "Reopen it in CRM as Scheduled, then check again.",
  }),
  pick: () => ({
    why: "Blocked: only you can say which record belongs to this appointment.",
    unblock: "Choose it above.",
  }),
  "candidates-ask-owner": ({ owner }) => ({
    why: "Blocked: a record in CRM may belong to this appointment.",
    unblock: askOwner(owner, "check from there and to choose it"),
  }),
  "doubt-not-own-calendar": ({ owner }) => ({
    why: "Blocked: it may be tracked where you can't look.",
    unblock: askOwner(owner, "check from there"),
  }),
  "copy-names-other-organization": (v) => ({
    why: `Blocked: its record is in ${homeOf(v)}.`,
    unblock: `Connect Outlook to that organization, then check again. ${ifGone(v)}`,
  }),
  "category-only": () => ({
    why: "Blocked: the appointment was only just given the category for tracked appointments, so CRM may be about to track it.",
    unblock: "Check again in an hour or two.",
  }),
  "owner-not-in-organization": ({ owner, organization }) => ({
    why: `Blocked: whether ${owner ?? "the owner of the calendar"} is a user of ${organization ?? "your organization"} isn't known, or they aren't one.`,
    unblock: askOwner(owner, "track it from there"),
  }),
  "id-not-told": () => ({
    why: "Blocked: Outlook doesn't give the ID by which CRM would recognize this appointment.",
    unblock: "Save the appointment, close it, open it again, and check.",
  }),
  "id-too-long": () => ({
    why: "Blocked: the ID of this appointment is too long for CRM, so CRM can't recognize it.",
    unblock: "Create the meeting again in Outlook if you want to track it.",
  }),
  series: (v) => ({
    why: "Blocked: this is a whole series, and a series can't be tracked from here.",
    unblock:
      v.ribbon === "may-be-named"
        ? "Open one day and track that, or track the whole series once with Track in Outlook's CRM ribbon."
        : "Open one day and track that.",
  }),
  "no-sight-ask-owner": ({ owner, organization }) => ({
    why: `Blocked: you can't see everyone's appointments in ${organization ?? "CRM"}, so there may be a record of this one.`,
    unblock: askOwner(owner, "check from there"),
  }),
  "candidates-not-known": ({ organization }) => ({
    why: `Blocked: we couldn't ask whether ${organization ?? "CRM"} has a matching record.`,
    unblock: "Check again when it answers.",
  }),
  "series-or-day": () => ({
    why: "Blocked: Outlook doesn't say whether this is the whole series or one day of it.",
    unblock: "Close it, open that day from the calendar in Outlook on the web, and check again.",
  }),
  "may-not-edit": ({ owner }) => ({
    why: "Blocked: you can only view this calendar.",
    unblock: `Ask ${owner ?? "its owner"} to do it.`,
  }),
  "edit-right-unknown": ({ owner }) => ({
    why: "Blocked: we don't know whether you can edit this calendar.",
    unblock: `Ask ${owner ?? "its owner"} to do it.`,
  }),
  "calendar-unknown": () => ({
    why: "Blocked: we couldn't tell whose calendar this is.",
    unblock: "Check again. If that doesn't help and this is someone else's calendar, open the appointment from there.",
  }),
} satisfies Record<BlockedReason, (values: BlockedValues) => Blocked>;

/** Without a name, the calendar may be the viewer's own. */
function askOwner(owner: string | undefined, to: string): string {
  return owner === undefined
    ? `Check again. If that doesn't help and this is someone else's calendar, ask the owner to ${to}.`
    : `Ask ${owner} to ${to}.`;
}

function homeOf({ home, homeId }: BlockedValues): string {
  return home ?? (homeId === undefined ? "another organization" : `an organization that isn't set up here (${homeId})`);
}

function ifGone({ home }: BlockedValues): string {
  return `If ${home ?? "it"} no longer exists, ask your administrator to list it as retired.`;
}
