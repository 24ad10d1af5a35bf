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
    unblock: "Check again when it can be.",
  }),
  "link-state-unknown": () => ({
    why: "Blocked: nobody knows what the state of this link means.",
    unblock: "Send the report to whoever looks after CRM.",
  }),
  "being-untracked": () => ({
    why: "Blocked: CRM is about to untrack this appointment.",
    unblock: "Check again after its next synchronisation. If nothing has happened for more than an hour, this pane offers more.",
  }),
  "request-pending": () => ({
    why: "Blocked: a request to track is waiting already.",
    unblock: "Check again after CRM's next synchronisation. If nothing has happened for more than an hour, this pane offers more.",
  }),
  "other-organization": (v) => ({
    why: `Blocked: ${v.homeIsClaim ? "the appointment says that it belongs" : "it belongs"} to ${homeOf(v)}${v.organization === undefined ? "" : `, not to ${v.organization}`}.`,
    unblock: `To change it, connect Outlook to that organization. ${ifGone(v)}`,
  }),
  "organization-not-set-up": () => ({
    why: "Blocked: your organization is not known.",
    unblock: "Choose the one that your Outlook is connected to.",
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
    why: `Blocked: the record is in ${organization ?? "CRM"}, and you are not allowed to see it.`,
    unblock: "Ask its owner, or whoever looks after CRM, to share it with you, then check again.",
  }),
  "record-closed": ({ organization }) => ({
    why: `Blocked: its record in ${organization ?? "CRM"} is closed.`,
    unblock: "Reopen it in CRM as Scheduled, then check again.",
  }),
  pick: () => ({
    why: "Blocked: which record belongs to this appointment is for you to say.",
    unblock: "Choose it above.",
  }),
  "candidates-ask-owner": ({ owner }) => ({
    why: "Blocked: a record in CRM may be this appointment's.",
    unblock: askOwner(owner, "check from there and to choose it"),
  }),
  "doubt-not-own-calendar": ({ owner }) => ({
    why: "Blocked: it may be tracked where you cannot look.",
    unblock: askOwner(owner, "check from there"),
  }),
  "copy-names-other-organization": (v) => ({
    why: `Blocked: its record is in ${homeOf(v)}.`,
    unblock: `Connect Outlook to that organization, then check again. ${ifGone(v)}`,
  }),
  "category-only": () => ({
    why: "Blocked: the appointment has only just got the category of tracked ones, and CRM may be about to track it.",
    unblock: "Check again in an hour or two.",
  }),
  "owner-not-in-organization": ({ owner, organization }) => ({
    why: `Blocked: whether ${owner ?? "the owner of the calendar"} is a user of ${organization ?? "your organization"} is not known, or they are none.`,
    unblock: askOwner(owner, "track it from there"),
  }),
  "id-not-told": () => ({
    why: "Blocked: Outlook does not tell the id by which CRM would know this appointment.",
    unblock: "Save the appointment, close it, open it again and check.",
  }),
  "id-too-long": () => ({
    why: "Blocked: the id of this appointment is longer than CRM can keep, so CRM cannot know it.",
    unblock: "Make the meeting anew in Outlook if it is to be tracked.",
  }),
  series: (v) => ({
    why: "Blocked: this is a whole series, and a series is not tracked from here.",
    unblock:
      v.ribbon === "may-be-named"
        ? "Open one day of it and track that, or track the whole series once with Track in Outlook's CRM ribbon."
        : "Open one day of it and track that.",
  }),
  "no-sight-ask-owner": ({ owner, organization }) => ({
    why: `Blocked: you do not see everybody's appointments in ${organization ?? "CRM"}, so a record of this one may be there.`,
    unblock: askOwner(owner, "check from there"),
  }),
  "candidates-not-known": ({ organization }) => ({
    why: `Blocked: whether ${organization ?? "CRM"} has a record that fits could not be asked.`,
    unblock: "Check again when it answers.",
  }),
  "series-or-day": () => ({
    why: "Blocked: Outlook does not tell whether this is the whole series or one day of it.",
    unblock: "Close it, open the day from the calendar in Outlook on the web, and check again.",
  }),
  "may-not-edit": ({ owner }) => ({
    why: "Blocked: you may only read this calendar.",
    unblock: `Ask ${owner ?? "its owner"} to do it.`,
  }),
  "edit-right-unknown": ({ owner }) => ({
    why: "Blocked: whether you may edit this calendar is not known.",
    unblock: `Ask ${owner ?? "its owner"} to do it.`,
  }),
  "calendar-unknown": () => ({
    why: "Blocked: whose calendar this is could not be told.",
    unblock: "Check again. If that does not help and the calendar is somebody else's, open the appointment from there.",
  }),
} satisfies Record<BlockedReason, (values: BlockedValues) => Blocked>;

/** Without a name, the calendar may be the viewer's own. */
function askOwner(owner: string | undefined, to: string): string {
  return owner === undefined
    ? `Check again. If that does not help and the calendar is somebody else's, ask its owner to ${to}.`
    : `Ask ${owner} to ${to}.`;
}

function homeOf({ home, homeId }: BlockedValues): string {
  return home ?? (homeId === undefined ? "another organization" : `an organization unknown here (${homeId})`);
}

function ifGone({ home }: BlockedValues): string {
  return `If ${home ?? "it"} is no more, ask whoever looks after this add-in to list it as retired.`;
}
