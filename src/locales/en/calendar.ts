import type { RefusalReason } from "../../check/action.ts";
import type { VerdictClass } from "../../check/calendar/verdict-class.ts";
import type { BlockedReason, Doubt } from "../../tracking/judgement.ts";

interface Span {
  readonly from: string;
  readonly to: string;
}

/** *Check my calendar*. */
export const calendar = {
  title: { own: "Check my calendar", delegate: ({ owner }: { readonly owner: string }) => `Check the calendar of ${owner}` },
  back: "Back to the appointment",
  large: {
    open: "Open large",
    opening: "A window is opening…",
    restoring: "Stop the restore first.",
    isOpen: "Your calendar is open in a window of its own. It asks Outlook through this pane, so leave the pane open until you are done.",
    here: "Show here instead",
    notOpened: {
      blocked: "The browser blocked the window. Allow pop-ups for this page and try again; the calendar is here as well.",
      ignored: "No window opened. The calendar is here as well.",
      "already-open": "Outlook shows only one window of this add-in at a time. Close the other one and try again.",
      minimized: "Outlook is minimized, so no window could open.",
      "foreign-domain": "Outlook didn't accept the window's address. Ask your administrator; the calendar is here as well.",
      "not-https": "Outlook didn't accept the window's address. Ask your administrator; the calendar is here as well.",
      "no-answer": "Outlook didn't open a window. The calendar is here as well.",
      other: "Outlook didn't open a window. The calendar is here as well.",
      broken: "The window could not load its page. The calendar is here as well.",
    },
    back: "Back to the calendar",
    gone: {
      title: "Outlook closed the pane that this window depends on",
      body: "What we found so far stays here. To continue, open the pane again and press Open large.",
    },
    noAppointment: "Outlook didn't open the appointment. Try again.",
    noPane: {
      title: "This window has lost its pane",
      body: "It reaches Outlook through the pane that opened it.",
      next: "Close this window, open the pane in Outlook, go to Check my calendar and press Open large.",
    },
    broken: {
      title: "Something went wrong in the add-in",
      body: "This window couldn't open: this is our mistake, not yours.",
      next: "Close it; the calendar is in the pane as well. If that doesn't help, tell your administrator.",
    },
    waiting: "Waiting for the pane…",
  },
  range: {
    summary: ({ from, to, whose }: Span & { readonly whose: string }) => `${whose}, ${from} to ${to}`,
    own: "My calendar",
    owner: ({ owner }: { readonly owner: string }) => `Calendar of ${owner}`,
    whose: "Whose calendar",
    preset: "Range",
    presets: {
      usual: "30 days back, 90 ahead",
      "last-year": "The year before today",
      "next-year": "The year from today",
      "two-years": "A year back, a year ahead",
    } satisfies Record<"usual" | "last-year" | "next-year" | "two-years", string>,
    custom: "Other days",
    from: "From",
    to: "To",
    check: "Check these days",
    wrong: "The first day must not be after the last.",
    tooLong: "Choose at most two years.",
    furtherDays: "Look further back and ahead, or choose other days above.",
    otherDays: "Choose other days above, or look again.",
    checkTwoYears: "Check two years",
  },
  scan: {
    running: "Checking…",
    done: "Checked",
    stopped: "Stopped",
    paused: "Paused",
    failed: "It couldn't be checked",
  },
  progress: ({ judged, left }: { readonly judged: number; readonly left: number | undefined }) =>
    left === undefined ? `${count(judged, "appointment")} checked` : `${count(judged, "appointment")} checked, about ${left} to go`,
  paused: {
    mailbox: ({ until }: { readonly until: string }) =>
      `Exchange asks us to wait until ${until}. Press Go on after that; it doesn't continue by itself.`,
    crm: ({ until }: { readonly until: string }) =>
      `CRM asks us to wait until ${until}. Press Go on after that; it doesn't continue by itself.`,
  },
  waits: {
    mailbox: ({ seconds }: { readonly seconds: number }) => `Exchange asks us to wait ${seconds} s. It continues by itself.`,
    crm: ({ seconds }: { readonly seconds: number }) => `CRM asks us to wait ${seconds} s. It continues by itself.`,
  },
  stop: "Stop",
  goOn: "Go on",
  tryAgain: "Try again",
  signIn: "Sign in",
  nothing: "There are no appointments on these days.",
  notChosen: "You haven't chosen your organization yet, so we couldn't ask CRM. Go back and choose it.",
  choose: "Go back and choose",
  said: {
    running: ({ judged, left }: { readonly judged: number; readonly left: number | undefined }) =>
      left === undefined ? `${judged} checked.` : `${judged} checked, about ${left} to go.`,
    ended: ({ state, sentence }: { readonly state: string; readonly sentence: string }) => `${state}. ${sentence}`,
  },
  gaps: {
    title: "What we couldn't find out",
    unread: (span: Span) => `${spanned(span)} could not be read.`,
    someUnread: ({ appointments, ...span }: Span & { readonly appointments: number }) =>
      `${count(appointments, "appointment")} of ${spanned(span)} could not be read.`,
    unasked: ({ appointments, ...span }: Span & { readonly appointments: number | undefined }) =>
      appointments === undefined
        ? `${spanned(span)} could not be looked up in CRM.`
        : `${count(appointments, "appointment")} of ${spanned(span)} could not be looked up in CRM.`,
    note: "What we couldn't find out is never counted as not tracked.",
  },
  groups: {
    tracked: "Tracked",
    lost: "Lost",
    duplicated: "Duplicated",
    "other-organization": "Other organization",
    "not-tracked": "Not tracked",
    unknown: "Not known",
  } satisfies Record<VerdictClass, string>,
  sentence: {
    none: ({ total }: { readonly total: number }) =>
      `None of ${count(total, "appointment")} is tracked, and there is no sign that any ever was.`,
    allWell: ({ tracked }: { readonly tracked: number }) =>
      tracked === 1 ? "The one tracked appointment has its link." : `All ${tracked} tracked appointments have their link.`,
    lost: ({ lost, tracked, by }: { readonly lost: number; readonly tracked: number; readonly by: string }) =>
      `${lost} of ${count(tracked, "tracked appointment")} lost ${lost === 1 ? "its" : "their"} link${by === "" ? "" : `, ${by}`}.`,
    all: ({ who, when, lost }: { readonly who: string; readonly when: string; readonly lost: number }) =>
      `${lost === 1 ? "" : "all "}last changed by ${who}${when}`,
    most: ({ who, when, some }: { readonly who: string; readonly when: string; readonly some: number }) =>
      `${some} of them last changed by ${who}${when}`,
    between: ({ from, to, date }: { readonly from: string; readonly to: string; readonly date: string }) =>
      from === to ? ` at ${from} on ${date}` : ` between ${from} and ${to} on ${date}`,
    days: ({ from, to }: Span) => ` between ${from} and ${to}`,
    duplicated: ({ some }: { readonly some: number }) =>
      `${count(some, "appointment")} ${some === 1 ? "has" : "have"} more than one record, or will have.`,
    evidence: "Who changed an appointment last is a clue, not proof.",
  },
  timeline: {
    title: "Week by week",
    label: ({ weeks, sentence }: { readonly weeks: number; readonly sentence: string }) =>
      `Bars for ${count(weeks, "week")}. ${sentence} The arrow keys go from week to week; the same numbers are in the table below.`,
    table: "The same as a table",
    week: "Week from",
    holds: ({ week, groups }: { readonly week: string; readonly groups: readonly { readonly name: string; readonly count: number }[] }) =>
      `Week from ${week}: ${groups.length === 0 ? "no appointments" : groups.map(({ name, count: some }) => `${name} ${some}`).join(", ")}`,
    hint: "Point at a week, or go there with the arrow keys, to read its numbers.",
  },
  filters: {
    title: "Groups",
    verdict: "By verdict",
    changedBy: "By who changed them last",
    organization: "By organization",
    nobody: "Not known",
    noOrganization: "None is named",
    lostOf: ({ lost, of }: { readonly lost: number; readonly of: number }) => (lost === 0 ? String(of) : `${of}, ${lost} lost`),
    more: ({ left }: { readonly left: number }) => `${left} more`,
    fewer: "Fewer",
  },
  list: {
    title: "Appointments",
    label: ({ shown, of }: { readonly shown: number; readonly of: number }) =>
      shown === of ? count(of, "appointment") : `${shown} of ${count(of, "appointment")}`,
    find: "Find",
    sort: "Sort by",
    orders: {
      start: "Start, earliest first",
      "start-latest": "Start, latest first",
      verdict: "Verdict, most urgent first",
      "changed-newest": "Last changed, newest first",
      "changed-oldest": "Last changed, oldest first",
      "verdict-least": "Verdict, most urgent last",
      subject: "Subject, A to Z",
      "subject-last": "Subject, Z to A",
    } satisfies Record<
      "start" | "start-latest" | "verdict" | "verdict-least" | "changed-newest" | "changed-oldest" | "subject" | "subject-last",
      string
    >,
    columns: {
      start: "When",
      subject: "Appointment",
      verdict: "Verdict",
      changed: "Last changed",
      step: "Next step",
      buttons: "Open or check",
    },
    steps: {
      nothing: "",
      restore: "The link can be restored",
      "restore-by-itself": "Open it to restore its link",
      track: "Open it to track it",
      confirm: "Open it: something has to be decided",
      pick: "Open it to say which record is its own",
      "see-why": "Blocked: check it to see why",
    } satisfies Record<"nothing" | "restore" | "restore-by-itself" | "track" | "confirm" | "pick" | "see-why", string>,
    everything: "Show all",
    none: "Nothing matches these filters.",
    keys: "Use the arrow keys to move between rows and to the buttons in a row. Enter checks an appointment.",
    columnKeys: "With Shift, the left and right arrow keys make a column narrower or wider.",
    open: "Open",
    openOne: ({ subject }: { readonly subject: string }) => `Open ${subject}`,
    check: "Check",
    checkOne: ({ subject }: { readonly subject: string }) => `Check ${subject}`,
    close: "Close",
    checking: "Asking the mailbox and CRM…",
    checkFailed: "It couldn't be checked. Try again.",
    noSubject: "(no subject)",
    changed: ({ by, when }: { readonly by: string; readonly when: string }) =>
      `Changed ${[by === "" ? "" : `by ${by}`, when].filter((part) => part !== "").join(", ")}`,
    series: { single: "", master: "series", occurrence: "day of a series", exception: "changed day of a series" },
  },
  take: {
    title: "Take it with you",
    names: "Include subjects, names and addresses",
    masked: "Without this, the files contain only days, results, and IDs.",
    csv: "Download as CSV",
    report: "Printable report",
    begun: ({ file }: { readonly file: string }) => `${file} should now be in your downloads. If it isn't, copy its text.`,
    copy: "Copy the file's text",
    reportTitle: "Tracking in the calendar",
    range: "Days",
    made: "Made",
    rows: { start: "Start", verdict: "Verdict", subject: "Subject", changed: "Last changed", organization: "Organization" },
    numbers: "How many",
  },
  restore: {
    ask: ({ some }: { readonly some: number }) => `Restore all ${some}…`,
    askOne: "Restore the one that can be…",
    title: "Restore all",
    body: "Each of these has one record of its own in CRM, so its link can be restored. Each is checked again before anything is written. Clear the ones you want to leave. Those that are no longer linked aren't selected: their link may have been removed on purpose.",
    cause: {
      title: "As it stands, the links will be lost again",
      body: ({ names, organization }: { readonly names: readonly string[]; readonly organization?: string }) =>
        `${listOf(names)} can edit this calendar but ${names.length > 1 ? "aren't users" : "isn't a user"} of ${organization ?? "its organization"}. Take care of that first, or restore anyway.`,
      unknown: "We couldn't tell who else can edit this calendar, so the links may be lost again.",
      look: "Who can break it",
    },
    left: ({ some }: { readonly some: number }) =>
      `${count(some, "other appointment")} ${some === 1 ? "is" : "are"} left for you to decide`,
    leftBecause: ({ some, why }: { readonly some: number; readonly why: string }) => `${some}: ${why}`,
    list: "Appointments to restore",
    all: "All of them",
    ticked: ({ some, of }: { readonly some: number; readonly of: number }) => `${some} of ${of} ticked`,
    start: ({ some }: { readonly some: number }) => `Restore ${count(some, "link")}`,
    notNow: "Not now",
    work: {
      touching: ({ done, of }: { readonly done: number; readonly of: number }) => `${done} of ${of} done`,
      looking: () => "Checking which links are back…",
      writing: ({ done, of }: { readonly done: number; readonly of: number }) => `${done} of ${of} done`,
    } satisfies Record<"touching" | "looking" | "writing", unknown>,
    stop: "Stop",
    stopping: "Stopping once the current step is done…",
    goOn: ({ some }: { readonly some: number }) => `Go on with ${some}`,
    retry: ({ some }: { readonly some: number }) => (some === 1 ? "Try the failed one again" : `Try the ${some} failed ones again`),
    close: "Close",
    ended: ({ linked, of }: { readonly linked: number; readonly of: number }) => `${linked} of ${count(of, "link")} restored.`,
    waiting: ({ some }: { readonly some: number }) =>
      `${some} ${some === 1 ? "waits" : "wait"} for CRM, which restores the links with its next sync.`,
    failed: ({ some }: { readonly some: number }) => `${some} couldn't be restored; the list says why.`,
    lookAgain: "Look again",
    write: ({ some }: { readonly some: number }) => (some === 1 ? "Write that link now" : `Write the ${some} links now`),
    writeHint: "Writes nothing but the link, one appointment after the other.",
    signIn: "Sign in and go on",
    needsSignIn: "You have to sign in before it can continue.",
    states: {
      "to-do": "",
      doing: "Under way…",
      touched: "Waits for CRM",
      differs: "Left alone: appointment and record differ, and Outlook would take over CRM's values. Open the appointment to compare them.",
      linked: "Linked",
    },
    refused: {
      "verdict-changed": "When we checked again, it had changed since this list showed it.",
      "identities-disagree": "The record or the organization isn't the one we checked.",
      "doubt-not-confirmed": "There is a question you have to answer first.",
      "record-closed": "The record is closed: reopen it in CRM as Scheduled.",
      "record-not-visible": "You don't have permission to see its record.",
      "place-taken": "The place for its record in CRM is taken by a record of another appointment.",
      "day-not-known": "We couldn't tell which day of the series it is.",
      "edit-right-unknown": "We couldn't tell whether you may edit this calendar.",
      "regarding-changed": "Somebody else changed what its record regards.",
      "changed-again-and-again": "Someone else kept changing it.",
    } satisfies Record<RefusalReason, string>,
    written: {
      nothing: "Nothing was written.",
      "not-known": "We don't know whether it was written; trying again is safe.",
      something: "The record was saved; trying again is safe.",
    },
    service: "The mailbox or CRM",
    partly: "A restore is under way. Stop it before you check other days.",
    doubts: {
      "being-untracked": "asked to be untracked, but nothing has happened for a while",
      "request-pending": "asked to be tracked, but nothing has happened for a while",
      "record-missing": "the record is gone, so there is nothing to link to",
      copied: "copied from another appointment, with no record of their own",
      "unlinked-without-record": "turned off, with no record left",
      "claimed-elsewhere": "they say they belong to another organization",
      "lost-without-record": "lost, with no record left",
      trace: "signs of tracking, but no record",
      invitation: "invitations that the organizer may be tracking",
      "set-aside": "you said none of the records belongs to them",
    } satisfies Record<Doubt, string>,
    create: "not tracked at all",
    oneByOne: "the record doesn't name them: restore them one by one",
    blocked: {
      "stamp-unreadable": "could not be read",
      "link-state-unknown": "the link is in a state we don't know",
      "being-untracked": "being untracked",
      "request-pending": "a request to track is waiting",
      "other-organization": "they belong to another organization",
      "organization-not-set-up": "your organization is not chosen",
      "no-crm-here": "there is no CRM in your Outlook",
      "organization-unreachable": "CRM could not be asked",
      "record-not-visible": "you don't have permission to see the record",
      "record-closed": "the record is closed",
      pick: "only you can say which record is theirs: open them one by one",
      "candidates-ask-owner": "a record may be theirs: ask the owner",
      "doubt-not-own-calendar": "they may be tracked where you can't look",
      "copy-names-other-organization": "their record is in another organization",
      "category-only": "CRM may be about to track them",
      "owner-not-in-organization": "the owner doesn't seem to be a user of your organization",
      "id-not-told": "Outlook doesn't give the ID by which CRM would recognize them",
      "id-too-long": "their ID is too long for CRM",
      series: "whole series: open a day of them",
      "no-sight-ask-owner": "there may be a record you can't see: ask the owner",
      "candidates-not-known": "we couldn't ask for matching records",
      "series-or-day": "series or one day: Outlook doesn't say",
      "may-not-edit": "you can only view this calendar",
      "edit-right-unknown": "we don't know whether you can edit this calendar",
      "calendar-unknown": "we couldn't tell whose calendar it is",
    } satisfies Record<BlockedReason, string>,
  },
};

function count(number: number, word: string): string {
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}

function spanned({ from, to }: Span): string {
  return from === to ? from : `${from} to ${to}`;
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "Somebody") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
