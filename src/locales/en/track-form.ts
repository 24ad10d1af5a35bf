/** Shown before a record is created, or linked after a doubt. */
export const trackForm = {
  whoIsInCrm: "Who is in CRM?",
  makes: ({ organization }: { readonly organization?: string }) =>
    `Makes one record in ${organization ?? "CRM"} and links the appointment to it.`,
  linkOnly: "Links the appointment to the record below. No record is made.",
  doubtRead: "I have read this, and a record is to be made.",
  doubtReadLink: "I have read this, and the appointment is to be linked to the record below.",
  doubtFirst: "Tick the box above first.",
};
