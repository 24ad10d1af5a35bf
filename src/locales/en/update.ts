/** *Update in CRM*, for a record that has not followed its appointment. */
export const update = {
  name: "Update in CRM",
  offer: {
    body: "Subject, times or place in CRM are not the appointment's. CRM's synchronisation brings them together by itself; where it is off, you can.",
  },
  title: "This would be written to the record",
  body: "Read both sides first: CRM's value is replaced by the appointment's. Nothing is written onto the appointment, and nobody is notified.",
  write: "Write this to the record",
  updated: {
    written: { title: "The record is up to date", body: "It was read again: it has the appointment's subject, times and place." },
    already: { title: "There is nothing to update", body: "The record has what it may have of the appointment. Nothing was written." },
  },
  people: {
    onlyInvited: "Invited, and not in CRM",
    onlyInCrm: "In CRM, and not invited",
    more: ({ count }: { readonly count: number }) => `and ${count} more`,
    advice: "CRM takes no change of people from here together with the rest. Open the record to add or remove them there.",
    private: "The appointment is private: CRM gets its times only, and no people, subject or place.",
    notKnown: "Whether the people are the same could not be told.",
  },
};
