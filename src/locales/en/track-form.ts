/** Shown before a record is created, or linked after a doubt. */
export const trackForm = {
  whoIsInCrm: "Who is in CRM?",
  makes: ({ organization }: { readonly organization?: string }) =>
    `Creates one record in ${organization ?? "CRM"} and links the appointment to it.`,
  linkOnly: "Links the appointment to the record below. No record is created.",
  doubtRead: "I have read this and want to create a record.",
  doubtReadLink: "I have read this and want to link the appointment to the record below.",
  doubtFirst: "Check the box above first.",
};
