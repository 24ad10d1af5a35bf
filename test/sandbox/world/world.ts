/** A world, as described by worlds/world.schema.json. The sandbox changes it in place; `GET /sandbox/world` returns it. */

export interface World {
  $schema?: string;
  title: string;
  story?: string;
  now?: string;
  orgs: Organization[];
  mailboxes: Mailbox[];
  viewer: Viewer;
  open: OpenAppointment;
  crmClients?: CrmClient[];
  faults?: Fault[];
  retired?: { id: string; successor?: string }[];
  config?: { helpAddress?: string; tables?: ConfiguredTable[]; syncMinutes?: number };
}

interface ConfiguredTable {
  name: string;
  set: string;
  nameColumn: string;
  label?: string;
}

export interface Organization {
  id: string;
  name: string;
  version?: "9.2" | "9.1" | "9.0" | "8.2" | "2013";
  sync?: "on" | "off";
  users: OrganizationUser[];
  appointments?: CrmRecord[];
  invisible?: 404 | 403;
  rows?: OtherRow[];
  requires?: { column: string; message: string }[];
  refusesDuplicates?: boolean;
  unresolvedParties?: "kept" | "refused";
  propagatesCancellations?: boolean;
  unlinksWhatIsOutOfSight?: boolean;
}

export interface OtherRow {
  type: string;
  id: string;
  name: string;
  email?: string;
  disabled?: boolean;
  typeCode?: number;
}

export interface OrganizationUser {
  id: string;
  email: string;
  name?: string;
  disabled?: boolean;
  reads?: "organization" | "own";
  assigns?: boolean;
}

export interface Regarding {
  id: string;
  type: string;
  name: string;
}

export type StateCode = 0 | 1 | 2 | 3;
export type InstanceTypeCode = 0 | 1 | 2 | 3 | 4;

export interface CrmRecord {
  activityid: string;
  subject: string;
  globalobjectid?: string | null;
  scheduledstart: string;
  scheduledend: string;
  statecode?: StateCode;
  instancetypecode?: InstanceTypeCode;
  originalstartdate?: string | null;
  seriesid?: string | null;
  regarding?: Regarding;
  owner?: string;
  modifiedby?: string;
  createdon?: string;
  modifiedon?: string;
  visibleTo?: string[];
  allDay?: boolean;
  location?: string;
  description?: string;
  createdby?: string;
  parties?: Party[];
  statuscode?: number;
  /** Columns without a property of their own, as an endpoint wrote them. */
  columns?: Record<string, string | number | boolean | null>;
}

export interface Party {
  as: "organizer" | "required" | "optional";
  email?: string;
  record?: { type: PartyTable; id: string };
}

export type PartyTable = "systemuser" | "contact" | "account" | "lead";

export type CalendarRole =
  "none" | "freeBusyRead" | "limitedRead" | "read" | "write" | "delegateWithoutPrivateEventAccess" | "delegateWithPrivateEventAccess";

export interface Mailbox {
  email: string;
  name: string;
  aliases?: string[];
  exchange?: "online" | "on-premises";
  permissions?: CalendarPermission[];
  items: Item[];
  ownCopies?: { item: string; copy: SafetyCopy }[];
  privateItemsOfOthers?: "left-out" | "listed" | "refuse-list";
  timeZone?: string;
  everybodyElse?: { role: CalendarRole };
  attendeeKinds?: Record<string, AttendeeKind>;
  datesInLists?: "missing" | "year-1";
  findCountLimit?: number;
  settingsTooLarge?: 9019 | 9057;
}

/** Without an address: an account that was deleted, for example. */
export interface CalendarPermission {
  email?: string;
  name?: string;
  role: CalendarRole;
}

export type AttendeeKind = "person" | "group" | "room";

export interface SafetyCopy {
  crmid: string;
  orgId: string;
  orgName?: string;
  seenAt?: string;
  regarding?: Regarding;
}

export type ItemKind = "single" | "master" | "occurrence" | "exception";
export type PropertyValue = string | number | boolean;

export interface Item {
  id: string;
  subject: string;
  start: string;
  end: string;
  location?: string;
  organizer?: string;
  attendees?: string[];
  private?: boolean;
  globalObjectId?: string;
  kind?: ItemKind;
  seriesMasterId?: string;
  originalStart?: string;
  categories?: string[];
  lastModifiedBy?: string;
  lastModifiedAt?: string;
  properties?: Record<string, PropertyValue>;
  allDay?: boolean;
  optionalAttendees?: string[];
  /** What host and services give instead of an attendee's address; null: nothing. */
  attendeeAddresses?: Record<string, string | null>;
  text?: string;
  onlineMeetingUrl?: string;
  organizerAddress?: string;
  calendarOwner?: string;
  calendarCanEdit?: boolean;
  iCalUId?: string | null;
  carriedCopy?: SafetyCopy;
  inheritsStamp?: boolean;
  seriesIdByHost?: string | null;
  showAs?: ShowAs;
}

export type ShowAs = "free" | "tentative" | "busy" | "oof" | "workingElsewhere";
export type HostField = "subject" | "organizer" | "start" | "end" | "categories" | "location" | "attendees";

export interface Viewer {
  email: string;
  org?: string | null;
  client?: "web" | "new-windows" | "classic-windows" | "mac";
  mailboxApi?: string;
  nestedAppAuth?: boolean;
  signsIn?: "silently" | "by-popup" | "refuses";
  signInCutsOpener?: boolean;
  sharedProperties?: boolean;
  locale?: string;
  theme?: "light" | "dark";
  profileAddress?: string | null;
  hostPermissions?: number;
  hostLacks?: HostField[];
  noCrm?: boolean;
}

export type FormMode = "read" | "compose";

interface OpenAppointment {
  mailbox: string;
  item: string;
  mode?: FormMode;
  saved?: boolean;
}

export interface CrmClient {
  user: string;
  org: string;
  views?: string[];
  leaves?: "blank" | "absent";
}

export interface Fault {
  on: string;
  status?: number;
  retryAfter?: number | string;
  times?: number;
  skip?: number;
  delayMs?: number;
  hang?: boolean;
  drop?: "before" | "after";
  body?: string;
  pages?: EndlessPages;
  code?: string;
  hostError?: number;
}

export type EndlessPages = "same-link" | "ring" | "empty" | "same-rows";
