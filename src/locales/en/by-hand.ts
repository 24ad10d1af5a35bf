/** What a person does by hand; short, right, and without Track where a record exists. */
export const byHand = {
  summary: "By hand instead",
  restore: {
    title: "How to restore the link",
    steps: [
      "Open the record in CRM.",
      "Change its subject, change it back, and save.",
      "CRM's next synchronisation, usually within 15 minutes, links the appointment again. Then check again.",
    ],
    warning: "Do not press Track.",
  },
  track: {
    title: "How to track it",
    steps: [
      "Press Track in Outlook's CRM ribbon, once.",
      "Wait for CRM's next synchronisation, usually within 15 minutes.",
      "Check again before anybody presses Track a second time.",
    ],
    warning: "Once is enough: every press may make another record.",
  },
  confirm: {
    title: "How to make sure, and then track it",
    steps: [
      "Search CRM for the appointment by its subject and its date, closed ones included, or ask somebody who sees more than you.",
      "If there is a record, do not press Track; check again when you can see it.",
      "If there is none, press Track in Outlook's CRM ribbon, once, and check again.",
    ],
    warning: "If a record exists where you cannot look, Track makes a second one.",
  },
};
