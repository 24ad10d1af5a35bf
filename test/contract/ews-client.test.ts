/** A client of Exchange Web Services that others wrote reads and writes through the sandbox. */
import {
  Appointment,
  BasePropertySet,
  CalendarView,
  ConflictResolutionMode,
  DateTime,
  DefaultExtendedPropertySet,
  ExchangeService,
  ExchangeVersion,
  ExtendedPropertyDefinition,
  ItemId,
  MapiPropertyType,
  OAuthCredentials,
  PropertySet,
  SendInvitationsOrCancellationsMode,
  ServiceError,
  ServiceResponseException,
  Uri,
  WellKnownFolderName,
} from "ews-javascript-api";
import { afterEach, expect, test } from "vitest";
import { alex, globalObjectId, itemId, serveSandbox } from "./start-sandbox.ts";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function setup(world: Parameters<typeof serveSandbox>[0] = "on-premises") {
  const sandbox = await serveSandbox(world);
  closing.push(() => sandbox.close());
  const service = new ExchangeService(ExchangeVersion.Exchange2016);
  service.Url = new Uri(`${sandbox.origin}/ews/exchange.asmx`);
  service.Credentials = new OAuthCredentials(await sandbox.token(alex, "ews"));
  const bind = (id: string, ...more: ExtendedPropertyDefinition[]) =>
    Appointment.Bind(service, new ItemId(id), new PropertySet(BasePropertySet.FirstClassProperties, more));
  return { sandbox, service, bind };
}

const named = (name: string, type: MapiPropertyType) =>
  new ExtendedPropertyDefinition(DefaultExtendedPropertySet.PublicStrings, name, type);
const crmId = named("crmid", MapiPropertyType.String);
const linkState = named("crmLinkState", MapiPropertyType.Double);
const fullId = new ExtendedPropertyDefinition(DefaultExtendedPropertySet.Meeting, 0x0003, MapiPropertyType.Binary);

function valueOf(appointment: Appointment, definition: ExtendedPropertyDefinition): unknown {
  const out = { outValue: null as unknown };
  return appointment.TryGetProperty(definition, out) ? out.outValue : undefined;
}

/** The client gives binary as it came, in Base64, or as bytes. */
function hex(value: unknown): string {
  const bytes = typeof value === "string" ? Buffer.from(value, "base64") : Buffer.from(value as number[]);
  return bytes.toString("hex").toUpperCase();
}

test("the client binds an appointment and reads its extended properties, each in its type", async () => {
  const { bind } = await setup();
  const appointment = await bind(itemId, crmId, linkState, fullId, named("nothing", MapiPropertyType.String));
  expect([appointment.Subject, appointment.Organizer.Address, appointment.ICalUid, appointment.LastModifiedName]).toEqual([
    "Quarterly review with Fabrikam",
    alex,
    globalObjectId,
    "Alex Archer",
  ]);
  expect(appointment.Start.ToISOString()).toBe("2026-11-24T09:00:00.000Z");
  expect(valueOf(appointment, crmId)).toBe("{8A0C2AF9-FC60-439D-BE58-42F2415D467E}");
  expect(valueOf(appointment, linkState)).toBe(2);
  expect(hex(valueOf(appointment, fullId))).toBe(globalObjectId);
  expect(valueOf(appointment, named("nothing", MapiPropertyType.String))).toBeUndefined();
});

test("the client finds the appointments of a calendar view", async () => {
  const { service } = await setup();
  const view = new CalendarView(new DateTime("2026-11-23T00:00:00Z"), new DateTime("2026-11-30T00:00:00Z"), 50);
  view.PropertySet = new PropertySet(BasePropertySet.FirstClassProperties, [linkState]);
  const found = await service.FindAppointments(WellKnownFolderName.Calendar, view);
  expect([found.TotalCount, found.MoreAvailable]).toEqual([1, false]);
  expect(found.Items.map((appointment) => [appointment.Id.UniqueId, valueOf(appointment, linkState)])).toEqual([[itemId, 2]]);
});

test("the client writes an extended property and mails nobody", async () => {
  const { sandbox, bind } = await setup();
  const appointment = await bind(itemId, linkState);
  appointment.SetExtendedProperty(linkState, 2.5);
  await appointment.Update(ConflictResolutionMode.NeverOverwrite, SendInvitationsOrCancellationsMode.SendToNone);
  expect(valueOf(await bind(itemId, linkState), linkState)).toBe(2.5);
  expect((await sandbox.world()).mailboxes[0]?.items[0]?.properties).toMatchObject({ crmLinkState: 2.5, crmObjectTypeCode: 4201 });
  expect(sandbox.sandbox.session.state.mailings).toEqual([]);
});

test("the client's error carries Exchange's code", async () => {
  const { bind } = await setup();
  const error: unknown = await bind("AAMkAGnothing").catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(ServiceResponseException);
  expect((error as ServiceResponseException).ErrorCode).toBe(ServiceError.ErrorItemNotFound);
});
