import type { Verdict, VerdictRow } from "../../tracking/judgement.ts";
import type { Headline, HeadlineValues, LastChange } from "../message-values.ts";

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
  "tracked-by-other": "Tracked by others",
} satisfies Record<Verdict, string>;

const doNotTrack = "Don't press Track, and don't save it in Microsoft's Sales app: either one creates a second record in CRM.";
const askFirst = "Check with your CRM administrator before you create a new record.";

export const headlines = {
  "over-1": cannotBeChecked,
  "series-or-day": (v): Headline => ({
    title: "Outlook doesn't say whether this is the series or one day",
    body: "What is true of the whole series may not be true of this day.",
    next: v.reason?.next,
  }),
  "1": (v): Headline => ({ ...cannotBeChecked(v), ...(v.plan === "pick" && { next: chooseBelow }) }),
  "2": (v): Headline => ({
    title: "This appointment is being untracked",
    body: `${
      v.deletes ? "CRM has been asked to untrack it and delete its record." : "CRM has been asked to untrack it, but hasn't done so yet."
    }${v.plan === "wait" ? "" : " Nothing has happened for more than an hour."}`,
    ...nextFor(v, { wait: "Wait for CRM's next sync, then check again." }),
  }),
  "3": (v): Headline => ({
    title: "About to be tracked twice",
    body: `A request to track it is waiting, but ${v.organization ?? "CRM"} already has a record of this appointment.`,
    ...nextFor(v, { relink: "Restore the link to that record before a second one is created." }),
  }),
  "4": (v): Headline => ({
    title: "Waiting for CRM to track this appointment",
    body:
      v.plan === "wait"
        ? "Outlook has asked CRM to track it, but CRM hasn't responded yet."
        : "Outlook has asked CRM to track it, but nothing has happened for more than an hour.",
    ...nextFor(v, { wait: "Wait for CRM's next sync. Don't press Track again." }),
  }),
  "5a": (v): Headline => ({
    title: `${v.homeIsClaim ? "It names" : "Tracked in"} ${homeOf(v)}, but you're connected to ${v.organization ?? "a different one"}`,
    body: `${v.homeIsClaim ? claimed(v) : ""}Changing it from here could remove the link.${v.home === undefined && v.homeId !== undefined ? ` Its ID is ${v.homeId}.` : ""}`,
  }),
  "5b": (v): Headline => ({
    title: v.home === undefined ? "Tracked, not verified" : `Tracked in ${v.home}, not verified`,
    body: `The appointment has its link. ${whatOf(v)}`,
    next: v.reason?.next,
  }),
  "5c": duplicated,
  "5d": (v): Headline => ({
    title: `Tracked in ${v.organization ?? "CRM"}`,
    body: v.named ? regards(v) : linkedHere,
  }),
  "5e": (v): Headline => ({
    title: `Tracked in ${v.organization ?? "CRM"}${v.verified || !v.agrees ? "" : ", not verified"}`,
    body: v.verified
      ? regards(v)
      : v.agrees
        ? linkedHere
        : "The linked record doesn't say which appointment it belongs to, and it differs from this one.",
    ...(!v.verified && !v.agrees && { next: "Compare the record below with the appointment." }),
  }),
  "5f": (v): Headline => ({
    title: "The link belongs to another appointment",
    body: "The record it points to belongs to another appointment. This happens when an appointment is copied, and its link with it.",
    ...nextFor(v, {
      relink: "Restore the link to this appointment's own record.",
      confirm: "Track it only if it should have a record of its own.",
      closed: "Its own record is closed: reopen it in CRM as Scheduled.",
    }),
  }),
  "5g": (v): Headline => ({
    title: "The linked record is gone, but there is another one",
    body: `${v.organization ?? "CRM"} has another record of this appointment. ${lastChanged(v.change)}`,
    next: doNotTrack,
  }),
  "5h": (v): Headline => ({
    title: v.refused ? "No record of this appointment was found" : `The record is not in ${v.organization ?? "CRM"}`,
    body: v.refused ? nothingFound(v) : "It was deleted, or you don't have permission to see it.",
    ...nextFor(v, { confirm: askFirst, closed: "There is a closed record of this appointment: reopen it in CRM as Scheduled." }),
  }),
  "6a": (v): Headline => ({
    title: "No longer linked to CRM",
    body: `The link has been turned off. ${v.reason?.what ?? `It pointed to ${homeOf(v)}.`}`,
    next: doNotTrack,
  }),
  "6b": (v): Headline => ({
    title: "No longer linked to CRM",
    body: `The link has been turned off, and ${counted(v).toLowerCase()} in ${v.organization ?? "CRM"} belong to this appointment.`,
    ...nextFor(v, {}),
  }),
  "6c": (v): Headline => ({
    title: "No longer linked to CRM",
    body: `The link has been turned off. ${lastChanged(v.change)}`,
    ...nextFor(v, { relink: doNotTrack, blocked: doNotTrack }),
  }),
  "6d": (v): Headline => ({
    title: "No longer linked to CRM, and the record is closed",
    body: `The link has been turned off. ${lastChanged(v.change)}`,
    next: doNotTrack,
  }),
  "6e": (v): Headline => ({
    title: "No longer linked to CRM",
    body: "The link has been turned off. The record it pointed to matches this appointment.",
    ...nextFor(v, { relink: doNotTrack, closed: doNotTrack, blocked: doNotTrack }),
  }),
  "6f": (v): Headline => ({
    title: "No longer linked to CRM",
    body: "The link has been turned off. The record it pointed to doesn't say which appointment it belongs to, and it differs from this one.",
    ...nextFor(v, {}),
  }),
  "6g": (v): Headline => ({
    title: "No longer linked to CRM",
    body: `The link has been turned off, and ${v.organization ?? "CRM"} has no record of this appointment.`,
    ...nextFor(v, { confirm: askFirst }),
  }),
  "7a": (v): Headline => {
    switch (v.verdict) {
      case "lost":
        return {
          title: v.home === undefined ? "The link to CRM was lost" : `The link to ${v.home} was lost`,
          body: `${remembered(v)}.`,
          next: `${whatOf(v)} ${doNotTrack}`,
        };
      case "maybe-lost":
        return {
          title: "The link to CRM may be lost",
          body: `There are signs that this appointment was tracked. ${whatOf(v)}`,
          next: v.reason?.next,
        };
      default:
        return cannotBeChecked(v);
    }
  },
  "7b": (v): Headline => ({
    title: `The link to ${homeOf(v)} was lost`,
    body: `${remembered(v)}; you are connected to ${v.organization ?? "another organization"}.`,
    next: doNotTrack,
  }),
  "7c": (v): Headline => ({
    title: "The link to CRM may be lost",
    body: `Something on the appointment names another organization. Anyone who can edit the appointment could have written that.${
      v.copies > 0 ? ` ${v.organization ?? "CRM"} has ${v.copies === 1 ? "a record" : `${v.copies} records`} of it.` : ""
    }`,
    ...nextFor(v, {
      confirm: v.copies > 0 ? "Link it to that record if it belongs here." : "Ask the organizer before you create a record.",
      closed: doNotTrack,
    }),
  }),
  "7d": duplicated,
  "7e": (v): Headline => ({
    title: `${v.tracker ?? "Somebody else"} tracks this meeting in ${v.organization ?? "CRM"}`,
    body: "Your copy needs no link.",
  }),
  "7f": (v): Headline => ({
    title: v.neverLinked ? "Its record isn't linked yet" : "The link to CRM was lost",
    body: v.neverLinked
      ? `${v.organization ?? "CRM"} has a record of this appointment, but the appointment isn't linked to it yet.`
      : lastChanged(v.change),
    ...nextFor(v, { relink: doNotTrack, blocked: doNotTrack }),
  }),
  "7g": (v): Headline => ({
    title: "The link to CRM was lost, and the record is closed",
    body: lastChanged(v.change),
    next: doNotTrack,
  }),
  "7h": (v): Headline => ({
    title: v.verdict === "lost" ? "The link to CRM was lost" : "The link to CRM may be lost",
    body: v.hasRecord
      ? `${remembered(v)}. Its record matches this appointment.`
      : v.refused
        ? `${remembered(v)}. ${nothingFound(v)}`
        : `${remembered(v)}; ${v.organization ?? "CRM"} has no record of this appointment, or you don't have permission to see it.`,
    ...nextFor(v, { relink: doNotTrack, closed: doNotTrack, blocked: doNotTrack, confirm: askFirst }),
  }),
  "7i": (v): Headline => ({
    title: "The link to CRM may be lost",
    body: `There are signs that this appointment was tracked, but ${v.organization ?? "CRM"} has no record of it.`,
    ...nextFor(v, { confirm: "It may be tracked in another organization: ask before you create a record." }),
  }),
  "7j": (v): Headline => ({
    title: "Not tracked",
    body:
      v.plan === "pick" || v.plan === "owner-picks"
        ? `${v.organization ?? "CRM"} has a record that may belong to this appointment.`
        : nothingFound(v),
    ...nextFor(v, {}),
  }),
  "7k": (v): Headline => ({
    title: "We can't tell from here whether it's tracked",
    body: ownerUnknown(v),
    next:
      v.owner === undefined
        ? "Check again. If that doesn't help and this is someone else's calendar, ask them. Don't press Track."
        : `Ask ${v.owner} to check. Don't press Track.`,
  }),
} satisfies Record<VerdictRow, (values: HeadlineValues) => Headline>;

const linkedHere = "Linked here. The appointment does not name its organization.";
const chooseBelow = "Choose below which record is its own.";

type Nexts = Partial<Readonly<Record<"wait" | "relink" | "confirm" | "closed" | "blocked", string>>>;

/** For any other block, the blocked button says what unblocks it. */
function nextFor({ plan }: HeadlineValues, nexts: Nexts): { readonly next?: string } {
  const next = plan === "pick" ? chooseBelow : plan === "none" || plan === "create" || plan === "owner-picks" ? undefined : nexts[plan];
  return next === undefined ? {} : { next };
}

function claimed({ organization, copies }: HeadlineValues): string {
  const record = copies === 0 ? "" : ` ${organization ?? "CRM"} has ${copies === 1 ? "a record" : `${copies} records`} of it.`;
  return `The appointment says so. Anyone who can edit the appointment could have written that.${record} `;
}

function regards({ regarding }: HeadlineValues): string {
  return regarding === undefined ? "The link and the record agree." : `Regarding ${regarding}.`;
}

function nothingFound({ organization, sees, refused }: HeadlineValues): string {
  const where = organization ?? "CRM";
  if (refused) return `${where} has no other record that might belong to this appointment.`;
  return `${where} ${sees ? "has" : "shows you"} no record of this appointment, and there is no sign that it ever had one.`;
}

function homeOf({ home, homeId }: HeadlineValues): string {
  return home ?? (homeId === undefined ? "another organization" : "an organization that isn't set up here");
}

function cannotBeChecked(v: HeadlineValues): Headline {
  return {
    title: "Tracking cannot be checked",
    body: [whatOf(v), v.reason?.why].filter(Boolean).join(" "),
    next: v.reason?.next,
  };
}

function whatOf({ reason }: HeadlineValues): string {
  return reason?.what ?? "CRM could not be asked.";
}

/** The cards say what to do with the other records, and when. */
function duplicated(v: HeadlineValues): Headline {
  return {
    title: `${counted(v)} in ${v.organization ?? "CRM"} belong to this appointment`,
    body: keepWords[v.keep],
    next:
      v.plan === "pick"
        ? "Link the appointment to the one you want to keep. Below you'll find what to do with the others, and when. Don't press Track."
        : "Leave all of them as they are for now, and don't press Track.",
  };
}

const keepWords = {
  only: "Keep the one that names this appointment.",
  theirs: "Keep the one that belongs to the calendar's owner.",
  "with-regarding": "Keep the one that has a regarding record.",
  oldest: "Keep the oldest one.",
} satisfies Record<HeadlineValues["keep"], string>;

/** The linked record may carry this id, or may be another that agrees. */
function counted({ copies }: HeadlineValues): string {
  return copies <= 2 ? "Two records" : `${copies} records`;
}

function ownerUnknown({ owner, ownerHere, organization }: HeadlineValues): string {
  if (owner === undefined) return "We couldn't tell whose calendar this is.";
  return ownerHere === "not-enabled"
    ? `${owner} isn't a user of ${organization ?? "CRM"}, and may use another organization.`
    : `We don't know which organization ${owner} uses.`;
}

function lastChanged({ by, at }: LastChange): string {
  if (at === undefined) return by === undefined ? "We don't know who changed it last." : `Last changed by ${by}.`;
  const when = `on ${at.date} at ${at.time}`;
  return by === undefined ? `Last changed ${when}, but we don't know by whom.` : `Last changed by ${by} ${when}.`;
}

/** The sentence depends on whether this is only the appointment's claim. */
function remembered({ home, remembered, copy }: HeadlineValues): string {
  const when = remembered === undefined ? "" : ` on ${remembered.date} at ${remembered.time}`;
  if (copy === "carried-copy") return `The appointment's own safety copy says that it was tracked${when}`;
  return `Your safety copy shows that it was tracked${home === undefined ? "" : ` in ${home}`}${when}`;
}
