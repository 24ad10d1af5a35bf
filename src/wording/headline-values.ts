import type { PartialExplanation } from "./format-reason.ts";
import type { Names } from "./format-names.ts";
import type { Moment } from "../locales/dates.ts";

export interface Headline {
  readonly title: string;
  readonly body: string;
  /** What the person can do, or should not do. If tracking is blocked, the button's reason says what unblocks it. */
  readonly next?: string | undefined;
}

/** Why one of several records is the one to keep. */
export type KeepReason =
  /** It is the only one that carries the appointment's id. */
  "only" | "theirs" | "with-regarding" | "oldest";

/** What the sentences of a headline are chosen by and built from: plain text, with dates already formatted. */
export interface HeadlineValues extends Names {
  readonly regarding?: string;
  /** Who changed the appointment last, and when: evidence, not proof. */
  readonly by?: string;
  readonly date?: string;
  readonly time?: string;
  /** When the deciding safety copy was made. */
  readonly remembered?: Moment;
  readonly copy?: "own-copy" | "carried-copy";
  /** How many live records carry this appointment. */
  readonly copies: number;
  /** Which of them to keep, and why. */
  readonly keep: KeepReason;
  /** Is the owner a user of the viewer's organization? */
  readonly ownerHere: "enabled" | "not-enabled" | "unknown";
  /** "wait", "closed" and "pick" are particular blocks; "blocked" is any other. */
  readonly plan: "none" | "wait" | "pick" | "owner-picks" | "closed" | "blocked" | "relink" | "create" | "confirm";
  readonly verified: boolean;
  /** The appointment's organization is known by name or id. */
  readonly named: boolean;
  /** The linked record has the same start and subject as the appointment, and is theirs. */
  readonly agrees: boolean;
  readonly hasRecord: boolean;
  /** The record is still Open and there is no other sign of a link: tracking was interrupted. */
  readonly neverLinked: boolean;
  /** The person has set aside records that might have been this appointment's. */
  readonly refused: boolean;
  /** The viewer may read everybody's records. */
  readonly sees: boolean;
  /** Who tracks an invitation, as CRM names them. */
  readonly tracker?: string;
  readonly verdict: "lost" | "maybe-lost" | "unknown" | "other";
  /** The pending request also deletes the record. */
  readonly deletes: boolean;
  /** Why the appointment (row 1) or CRM could not be read. */
  readonly reason?: PartialExplanation;
}
