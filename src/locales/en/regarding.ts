interface Count {
  readonly count: number;
}

/** The optional regarding record of a new record. */
export const regarding = {
  title: "Regarding",
  search: "Search by name",
  /** `others`: what people call the rows of the organizations' own tables. */
  hint: ({ others = [] }: { readonly others?: readonly string[] }) =>
    ["An account, a contact, an opportunity, a lead, a case", ...(others.length === 0 ? [] : [`and: ${others.join(", ")}`])].join(", "),
  none: "Nothing",
  proposed: ({ count }: Count) => (count === 0 ? "None of the attendees is in CRM." : "Found by the attendees' email addresses."),
  found: ({ count }: Count) => (count === 0 ? "Nothing found with that name." : count === 1 ? "One is found." : `${count} are found.`),
  asking: "Searching…",
  failed: "The search didn't work.",
  types: { account: "Account", contact: "Contact", opportunity: "Opportunity", lead: "Lead", incident: "Case" } as Readonly<
    Record<string, string | undefined>
  >,
  groups: { recent: "Chosen lately", attendees: "Attendees", found: "Found" },
  card: {
    title: "Regarding",
    now: ({ name }: { readonly name: string }) => `The record regards ${name}.`,
    nothing: "The record regards nothing yet.",
    behind: ({ name }: { readonly name?: string }) =>
      name === undefined
        ? "The appointment still names something that CRM does not: CRM's next sync brings it over."
        : `The appointment doesn't say ${name} yet: CRM's next sync brings it over.`,
    set: "Set regarding",
    change: "Change regarding",
    save: "Save",
    cancel: "Not now",
    bring: "Have the appointment say so now",
    chooseFirst: "Choose one first.",
    editRightUnknown:
      "You can't change this here: we couldn't tell whether you may edit this calendar. Open the appointment in Outlook on the web and check again, or ask the calendar's owner.",
    recordOnly: "You may not edit this calendar: only the record in CRM is changed.",
  },
};
