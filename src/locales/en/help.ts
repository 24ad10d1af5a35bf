/** *Help*, by what somebody sees: what it means, what to do now, and how to stop it for good. */
export interface HelpTopic {
  readonly title: string;
  readonly means: readonly string[];
  readonly now: readonly string[];
  readonly forGood: readonly string[];
  /** Views of the pane that help with it. */
  readonly views?: readonly ("calendar" | "sharing")[];
}

export const help = {
  title: "Help",
  back: "Back to the appointment",
  intro: "What do you see? Open what fits best.",
  means: "What it means",
  now: "What to do now",
  forGood: "How to stop it for good",
  fits: "This appointment",
  calendar: "Check my calendar",
  sharing: "Who can break it",
  stuck:
    "Still stuck? Press Copy report under the appointment, and send it to your administrator. It holds no subject, no name and no address.",
};

const noTrack = "Do not press Track in Outlook's CRM ribbon, nor save it in Microsoft's Sales app: either makes a second record in CRM.";

export const helpTopics = {
  "link-lost": {
    title: "My appointments lose their link",
    means: [
      "The record is still in CRM, but the appointment no longer knows it.",
      "Most often a colleague may edit your calendar, and their Outlook is connected to another organization, such as a test system. When their Outlook shows your calendar, it does not find the record there and takes the link off. They do not notice.",
      "Who changed the appointment last is a sign of it, not proof.",
    ],
    now: [
      noTrack,
      "Press Restore link. The appointment is linked to the record that is still there, and no second one is made.",
      "Press Check my calendar to find every link that was lost, and restore them together.",
    ],
    forGood: [
      "Open Who can break it. It shows who can edit your calendar and is no user of your organization.",
      "Share your calendar with them read-only, or have them use the same organization as you. Either one is enough.",
    ],
    views: ["calendar", "sharing"],
  },
  "two-records": {
    title: "I see two records",
    means: [
      "The appointment was tracked twice, for instance with Track after its link had been lost.",
      "It can be linked to one of them only.",
    ],
    now: [
      "Open the appointment. The pane shows its records side by side, and says which one to keep and why.",
      "At the one to keep, press Link this appointment to this record. Then copy to it what only the other one has: notes, and what it is regarding.",
      "Leave the other one alone until the appointment is over. To delete, cancel, complete or reassign it before can cancel the meeting, show you as free, or send a mail to everybody.",
      "After that, check that the appointment is linked to the one you keep, and delete the other one in CRM.",
    ],
    forGood: [
      "When a link is lost, restore it here: Track makes another record.",
      "Agree on who tracks a meeting. The best one is its organizer.",
      "Use one program for tracking. What Dynamics 365 App for Outlook has tracked does not show as saved in Microsoft's Sales app, and saving it there makes a second record.",
    ],
  },
  "not-tracked": {
    title: "It says “Not tracked”, but I tracked it",
    means: [
      "The appointment bears no sign of tracking, and your organization shows you no record of it.",
      "CRM may not be done yet. Or it was tracked in another organization, or you don't have permission to see the record.",
    ],
    now: [
      "If you tracked it a moment ago, wait a quarter of an hour and check again.",
      "Look under Details which organization was asked. If your Outlook is connected to another one, change it under Settings.",
      "Search CRM for the appointment by its subject and its date, closed records too, or ask somebody who sees more than you. If there is a record, leave it as it is and tell your CRM administrator.",
      "Only if there is none, press Track in CRM here. It makes one record, however often you press it.",
    ],
    forGood: [
      "Keep the safety copy switched on under Settings. It remembers what was tracked, even when CRM cannot be asked.",
      "Ask your CRM administrator whether you may read everybody's appointments there. Then no record stays hidden from the check.",
    ],
  },
  pending: {
    title: "It has been waiting for CRM for long",
    means: [
      "Outlook has asked CRM to track the appointment, or to stop tracking it, and CRM has not done so yet.",
      "CRM synchronises every few minutes, as a rule at least every quarter of an hour.",
    ],
    now: [
      "Do not press Track again: a second request may make a second record.",
      "Wait for CRM's next sync, then press Check tracking status.",
      "If nothing happens for more than an hour and two rounds of synchronisation, the pane offers what can be done from here.",
    ],
    forGood: [
      "If it happens again and again, CRM may have stopped to synchronise your mailbox. Ask your CRM administrator to look at your mailbox in its settings, and at the alerts there.",
    ],
  },
  "cannot-be-checked": {
    title: "It cannot be checked",
    means: [
      "The mailbox or CRM did not answer, or did not let you look.",
      "What is not known is never shown as fine. So tracking stays blocked until it is known; nothing is lost by that.",
    ],
    now: [
      "Read the lines under the title: they say who did not answer, and what to do.",
      "If the appointment is new, save it first.",
      "Look at your network connection, wait a minute, and press Check tracking status.",
      "If that doesn't help, press Copy report and send it to your administrator.",
    ],
    forGood: [
      "If it is always the same calendar, you may have no right to read it: ask its owner.",
      "If it is always the same organization, ask your administrator. Details shows which way was tried, and why not another one.",
    ],
  },
  "sign-in": {
    title: "I have to sign in, or signing in does not work",
    means: [
      "The pane asks the mailbox and CRM in your name, so you have to be signed in. Most Outlooks do that by themselves; some need a window.",
      "You type your password on your company's own page. This add-in never sees it.",
    ],
    now: [
      "Press Sign in. If no window opens, allow pop-ups for Outlook and close the windows of other add-ins.",
      "If you have signed in and the pane does not know it, press Check tracking status.",
      "If your company does not allow it for this add-in, the pane says so: ask whoever looks after it.",
    ],
    forGood: [
      "If you are asked at every appointment, the browser does not keep your sign-in. Outlook on the web and the new Outlook sign in by themselves, if your mailbox is in Microsoft's cloud.",
      "An administrator can agree to the add-in's permissions once for everybody. Then nobody is asked for them.",
    ],
  },
  "other-organization": {
    title: "It belongs to another organization",
    means: [
      "The appointment was tracked in one organization, and your Outlook is connected to another one.",
      "From there its record cannot be seen, and changing the appointment could remove the link.",
    ],
    now: [
      "Do not change it and do not track it from here.",
      "If your Outlook is really connected to the other one, choose that under Settings.",
      "If not, connect Outlook to it, or ask a colleague who uses it.",
    ],
    forGood: [
      "Use one organization with your everyday mailbox. For tests and training, take a mailbox of its own.",
      "If that organization is no more, whoever looks after this add-in can list it as retired. Then it blocks nothing.",
    ],
  },
  "colleagues-calendar": {
    title: "I work in a colleague's calendar",
    means: [
      "If you may edit it and your Outlook is connected to another organization than theirs, your Outlook can remove the links of their appointments just by showing them.",
      "If you may only read it, or both of you use the same organization, that does not happen.",
    ],
    now: [
      "Look at the note under the verdict: it says whether your connection is safe for this calendar.",
      "If it is not, ask your colleague to share it with you read-only. The pane fills in the mail for you.",
      "Where the pane cannot tell, leave the tracking to the owner of the calendar.",
    ],
    forGood: ["Have the calendar shared read-only, or use the same organization. Either one is enough."],
  },
  copied: {
    title: "I copied an appointment, and it has the other one's link",
    means: ["A copy takes the link along. The record in CRM is still the first appointment's, and the copy has none of its own."],
    now: [
      "Leave the first appointment as it is.",
      "If CRM has a record of the copy, press Restore link on the copy.",
      "If it has none and the copy is to be tracked, press Track in CRM on the copy, after you have read what it says. The first appointment keeps its record.",
    ],
    forGood: ["Make a new appointment instead of copying one that is tracked."],
  },
  "record-gone": {
    title: "The record is gone, or closed",
    means: ["Somebody deleted it in CRM, or you don't have permission to see it. A closed one was completed or canceled there."],
    now: [
      "If it is closed, reopen it in CRM as Scheduled, then check again.",
      "If it is gone, ask your CRM administrator what happened before a new record is made.",
      "If there is to be a new one, press Track in CRM here, after you have read what it says.",
    ],
    forGood: [
      "While an appointment is not over, do not delete, cancel, complete or reassign its record in CRM. That can cancel the meeting, show you as free, or send a mail to everybody. Change or cancel it in Outlook instead.",
    ],
  },
  administrator: {
    title: "For administrators: what stops it for good",
    means: [
      "Links are lost when three things come together: somebody may edit a calendar, both people have CRM in their Outlook, and they are connected to different organizations. Take one of the three away.",
    ],
    now: [
      "Have the people concerned open Who can break it. It lists who can edit their calendar and is no user of their organization.",
      "Make those shares read-only, or have everybody use the same organization.",
      "Remove the CRM add-in from Outlooks that do not need it.",
      "Have each person press Check my calendar, and restore what was lost.",
    ],
    forGood: [
      "Give people who test or train with another organization a mailbox of its own for it. Their everyday mailbox stays with the everyday organization.",
      "Give this add-in to everybody who shares calendars: whoever can remove links is warned by it, and sees it before they do.",
      "Name every organization in config.json, test systems too. List those that are no more as retired, with their successor.",
      "Let people who track read everybody's appointments in CRM. Then the check finds every record before a second one is made.",
    ],
    views: ["sharing", "calendar"],
  },
} as const satisfies Record<string, HelpTopic>;

export type HelpTopicName = keyof typeof helpTopics;
