/** What a person does by hand; short, right, and without any other Track button. */
export const byHand = {
  summary: "By hand instead",
  restore: {
    title: "How to restore the link",
    steps: [
      "Open the record in CRM, and compare its time, place and subject with the appointment's: what CRM has will come to Outlook.",
      "If they agree, change its subject, change it back, and save.",
      "CRM's next synchronisation, usually within 15 minutes, links the appointment again. Then check again.",
    ],
    warning: "Do not press Track in Outlook's CRM ribbon, nor save it in Microsoft's Sales app: either makes a second record.",
  },
  confirm: {
    title: "How to make sure first",
    steps: [
      "Search CRM for the appointment by its subject and its date, closed ones included, or ask somebody who sees more than you.",
      "If there is a record, leave it as it is, and check again when you can see it.",
      "If there is none, tick the box above and press Track in CRM here: it makes one record, however often it is pressed.",
    ],
    warning: "If a record exists where you cannot look, a second one is made.",
  },
};
