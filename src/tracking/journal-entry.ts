/** One line of the journal of what we did to this appointment. */
export interface JournalEntry {
  readonly at: Date;
  readonly did:
    | "record-touched"
    | "record-created"
    | "state-set"
    | "record-updated"
    | "link-written"
    | "regarding-changed"
    | "regarding-written"
    | "sharing-changed"
    | "sharing-restored";
  /** Lower-case GUID of the record, if one was involved. */
  readonly recordId?: string;
  readonly result: "done" | "not-known" | "failed";
  /** Who had changed the appointment before our first write; after it, we are the last modifier. */
  readonly lastModifiedBy?: string;
  readonly lastModifiedAt?: Date;
}
