/** One line of what we did to this appointment. */
export interface JournalEntry {
  readonly at: Date;
  readonly did: "record-touched" | "record-created" | "state-set" | "link-written" | "sharing-changed" | "sharing-restored";
  /** Lower-case GUID of the record, where one is concerned. */
  readonly recordId?: string;
  readonly result: "done" | "not-known" | "failed";
  /** Who had changed the appointment last before our first write: afterwards it is ourselves. */
  readonly lastModifiedBy?: string;
  readonly lastModifiedAt?: Date;
}
