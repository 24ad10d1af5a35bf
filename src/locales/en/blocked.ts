import type { BlockedReason } from "../../tracking/judgement.ts";
import type { BlockedValues } from "../spoken-values.ts";

/** Why a click may do nothing, and what unblocks it. */
interface Blocked {
  readonly why: string;
  readonly unblock: string;
}

export const blocked = {
  "stamp-unreadable": () => ({
    why: "Blocked: the appointment could not be read.",
    unblock: "Check again when it can be.",
  }),
  "being-untracked": () => ({
    why: "Blocked: CRM is about to untrack this appointment.",
    unblock: "Check again after its next synchronisation.",
  }),
  "request-pending": () => ({
    why: "Blocked: a request to track is waiting already.",
    unblock: "Check again after CRM's next synchronisation, usually within 15 minutes.",
  }),
  "other-organization": ({ home, organization }) => ({
    why: `Blocked: it belongs to ${home ?? "another organization"}${organization === undefined ? "" : `, not to ${organization}`}.`,
    unblock: `Safe from here: look, and change nothing. To change it, connect Outlook to ${home ?? "that organization"}.`,
  }),
  "organization-not-set-up": () => ({
    why: "Blocked: your organization is not known.",
    unblock: "Choose the one that your Outlook is connected to.",
  }),
  "organization-unreachable": ({ organization }) => ({
    why: `Blocked: ${organization ?? "CRM"} could not be asked.`,
    unblock: "Check again when it answers.",
  }),
  "duplicate-records": () => ({
    why: "Blocked: more than one record carries this appointment.",
    unblock: "Close all but one of them in CRM, then check again.",
  }),
  "record-closed": ({ organization }) => ({
    why: `Blocked: its record in ${organization ?? "CRM"} is closed.`,
    unblock: "Reopen it in CRM, then check again.",
  }),
  "record-missing-not-own-calendar": ({ owner }) => ({
    why: "Blocked: the record may be one that only the owner can see.",
    unblock: `Ask ${owner ?? "the owner of the calendar"} to check from there.`,
  }),
  "doubt-not-own-calendar": ({ owner }) => ({
    why: "Blocked: it may be tracked where you cannot look.",
    unblock: `Ask ${owner ?? "the owner of the calendar"} to check from there.`,
  }),
  "witness-other-organization": ({ home }) => ({
    why: `Blocked: its record is in ${home ?? "another organization"}.`,
    unblock: `Connect Outlook to ${home ?? "that organization"}, then check again.`,
  }),
  "owner-not-in-organization": ({ owner, organization }) => ({
    why: `Blocked: ${owner ?? "the owner of the calendar"} is no user of ${organization ?? "your organization"}.`,
    unblock: "Whoever uses the owner's organization can track it.",
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
    unblock: "Open the appointment from its owner's calendar, then check again.",
  }),
} satisfies Record<BlockedReason, (values: BlockedValues) => Blocked>;
