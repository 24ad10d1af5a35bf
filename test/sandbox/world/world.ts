/** The world as worlds/world.schema.json shapes it. The sandbox changes it in place; `GET /sandbox/world` answers it. */

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
}

export interface Organization {
  id: string;
  name: string;
  version?: "9.2" | "2013";
  sync?: "on" | "off";
  users: OrganizationUser[];
  appointments?: CrmRecord[];
}

export interface OrganizationUser {
  id: string;
  email: string;
  name?: string;
  disabled?: boolean;
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
}

export type CalendarRole =
  "none" | "freeBusyRead" | "limitedRead" | "read" | "write" | "delegateWithoutPrivateEventAccess" | "delegateWithPrivateEventAccess";

export interface Mailbox {
  email: string;
  name: string;
  aliases?: string[];
  exchange?: "online" | "on-premises";
  permissions?: { email: string; role: CalendarRole }[];
  items: Item[];
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
}

export interface Viewer {
  email: string;
  org?: string | null;
  client?: "web" | "new-windows" | "classic-windows" | "mac";
  mailboxApi?: string;
  nestedAppAuth?: boolean;
  signsIn?: "silently" | "by-popup" | "refuses";
  sharedProperties?: boolean;
  locale?: string;
  theme?: "light" | "dark";
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
  retryAfter?: number;
  times?: number;
  skip?: number;
  delayMs?: number;
  hang?: boolean;
  drop?: "before" | "after";
  body?: string;
}
