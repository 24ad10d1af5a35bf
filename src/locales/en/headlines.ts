import type { Verdict, VerdictRow } from "../../tracking/judgement.ts";
import type { Headline, HeadlineValues, LastChange } from "../spoken-values.ts";

export const badges = {
  unknown: "Not known",
  untracking: "Being untracked",
  "duplicate-ahead": "Duplicate ahead",
  pending: "Waiting for CRM",
  "other-org": "Other organization",
  tracked: "Tracked",
  duplicated: "Duplicated",
  copied: "Copied",
  "record-missing": "Record missing",
  unlinked: "Not linked",
  lost: "Lost",
  "maybe-lost": "Perhaps lost",
  "not-tracked": "Not tracked",
} satisfies Record<Verdict, string>;

const doNotTrack = "Do not press Track: it would make a second appointment in CRM.";
const askFirst = "Ask whoever looks after CRM before a new record is made.";

export const headlines = {
  "1": cannotBeChecked,
  "2": (v): Headline => ({
    title: "This appointment is being untracked",
    body: v.deletes
      ? "CRM has been asked to untrack it and to delete its record."
      : "CRM has been asked to untrack it and has not done so yet.",
    next: "Wait for CRM's next synchronisation, then check again.",
  }),
  "3": (v): Headline => ({
    title: "About to be tracked twice",
    body: `A request to track is waiting, but ${v.organization ?? "CRM"} already has a record of this appointment.`,
    next: "Restore the link to that record before a second one is made.",
  }),
  "4": (): Headline => ({
    title: "Waiting for CRM to track this appointment",
    body: "Outlook has asked CRM to track it; CRM has not answered yet.",
    next: "Wait for CRM's next synchronisation. Do not press Track again.",
  }),
  "5a": (v): Headline => ({
    title: `Tracked in ${v.home ?? "another organization"}, you are connected to ${v.organization ?? "a different one"}`,
    body: "Changing it from here could remove the link.",
  }),
  "5b": (v): Headline => ({
    title: v.home === undefined ? "Tracked, not verified" : `Tracked in ${v.home}, not verified`,
    body: `The appointment carries its link. ${v.reason?.what ?? "CRM could not be asked."}`,
    next: v.reason?.next ?? "Check again later.",
  }),
  "5c": duplicated,
  "5d": (v): Headline => ({
    title: `Tracked in ${v.organization ?? "CRM"}`,
    body: `${v.regarding === undefined ? "The link and the record agree." : `Regarding ${v.regarding}.`} Checked at ${v.checked.time}.`,
  }),
  "5e": (v): Headline => ({
    title: "The link belongs to another appointment",
    body: "This appointment was copied from one that is tracked, and took its link along.",
    ...(v.plan === "relink" && { next: "Restore the link to this appointment's own record." }),
    ...(v.plan === "confirm" && { next: "Track it only if it is to have a record of its own." }),
  }),
  "5f": (v): Headline => ({
    title: "The linked record is gone, another one is there",
    body: `${v.organization ?? "CRM"} has another record of this appointment. ${lastChanged(v.change)}`,
    next: doNotTrack,
  }),
  "5g": (v): Headline => ({
    title: `The record is not in ${v.organization ?? "CRM"}`,
    body: "It was deleted, or you are not allowed to see it.",
    next: askFirst,
  }),
  "6": (v): Headline => ({
    title: "No longer linked to CRM",
    body:
      v.plan === "confirm"
        ? `The link is switched off, and ${v.organization ?? "CRM"} has no record of it any more.`
        : `The link is switched off. ${lastChanged(v.change)}`,
    ...(v.plan === "relink" && { next: doNotTrack }),
    ...(v.plan === "confirm" && { next: askFirst }),
  }),
  "7a": duplicated,
  "7b": (v): Headline => ({ title: "The link to CRM was lost", body: lastChanged(v.change), next: doNotTrack }),
  "7c": (v): Headline => ({
    title: "The link to CRM was lost, and the record is closed",
    body: lastChanged(v.change),
    next: doNotTrack,
  }),
  "7d": (v): Headline => {
    switch (v.verdict) {
      case "lost":
        return {
          title: v.home === undefined ? "The link to CRM was lost" : `The link to ${v.home} was lost`,
          body: `${witnessed(v)}.`,
          next: `${v.reason?.what ?? "CRM could not be asked."} ${doNotTrack}`,
        };
      case "maybe-lost":
        return {
          title: "The link to CRM may be lost",
          body: `The appointment bears traces of tracking. ${v.reason?.what ?? "CRM could not be asked."}`,
          next: v.reason?.next ?? "Check again later.",
        };
      default:
        return cannotBeChecked(v);
    }
  },
  "7e": (v): Headline => ({
    title: `The link to ${v.home ?? "another organization"} was lost`,
    body: `${witnessed(v)}; you are connected to ${v.organization ?? "another organization"}.`,
    next: doNotTrack,
  }),
  "7f": (v): Headline => ({
    title: "The link was lost, and the record is gone",
    body: `${witnessed(v)}; ${v.organization ?? "CRM"} has no record of it any more, or you are not allowed to see it.`,
    ...(v.plan === "confirm" && { next: askFirst }),
  }),
  "7g": (v): Headline => ({
    title: "The link to CRM may be lost",
    body: `The appointment bears traces of tracking, but ${v.organization ?? "CRM"} has no record of it.`,
    ...(v.plan === "confirm" && { next: "It may be tracked in another organization: ask before a record is made." }),
  }),
  "7h": (v): Headline => ({
    title: "Not tracked",
    body: `${v.organization ?? "CRM"} has no record of this appointment, and nothing tells that it ever had one.`,
  }),
  "7i": (v): Headline => ({
    title: "Whether it is tracked cannot be told from here",
    body: ownerUnknown(v),
    next: `Ask ${v.owner ?? "the owner of the calendar"} to check. Do not press Track.`,
  }),
} satisfies Record<VerdictRow, (values: HeadlineValues) => Headline>;

function cannotBeChecked(v: HeadlineValues): Headline {
  return {
    title: "Tracking cannot be checked",
    body: v.reason === undefined ? "CRM could not be asked." : `${v.reason.what} ${v.reason.why}`,
    next: v.reason?.next ?? "Check again later.",
  };
}

function duplicated(v: HeadlineValues): Headline {
  const keep = {
    "oldest-with-regarding":
      v.copies === 2 ? "Keep the older one; it has the regarding record." : "Keep the oldest one; it has a regarding record.",
    "with-regarding": "Keep the one that has a regarding record.",
    oldest: v.copies === 2 ? "Keep the older one." : "Keep the oldest one.",
  };
  const count = v.copies === 2 ? "Two" : String(v.copies);
  return {
    title: `${count} records in ${v.organization ?? "CRM"} carry this appointment`,
    body: keep[v.keep],
    next: "Compare them in CRM, and close there what is not needed. Do not press Track.",
  };
}

function ownerUnknown({ owner, ownerHere, organization }: HeadlineValues): string {
  if (owner === undefined) return "Whose calendar this is could not be told.";
  return ownerHere === "not-enabled"
    ? `${organization ?? "CRM"} does not know ${owner}, who may use another organization.`
    : `Which organization ${owner} uses is not known.`;
}

function lastChanged({ by, at }: LastChange): string {
  if (at === undefined) return by === undefined ? "Who changed it last is not known." : `Last changed by ${by}.`;
  const when = `on ${at.date} at ${at.time}`;
  return by === undefined ? `Last changed ${when}; by whom is not known.` : `Last changed by ${by} ${when}.`;
}

function witnessed({ home, witnessed }: HeadlineValues): string {
  const where = home === undefined ? "" : ` in ${home}`;
  const when = witnessed === undefined ? "" : ` on ${witnessed.date} at ${witnessed.time}`;
  return `The safety copy saw it tracked${where}${when}`;
}
