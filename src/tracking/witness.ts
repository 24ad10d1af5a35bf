/** Our safety copy of the last healthy stamp. A missing witness means nothing. */
import type { OrganizationIdentity, Regarding } from "./evidence.ts";

export interface Witness {
  /** Lower-case GUID without braces. */
  readonly crmId: string;
  readonly organization: OrganizationIdentity;
  readonly regarding?: Regarding;
  readonly seenAt: Date;
  /** SMTP address of whoever saw it healthy. */
  readonly seenBy: string;
}
