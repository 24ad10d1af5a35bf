/** Validates a world: first against its schema, then its references. Each problem says where and why. */
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormatsModule from "ajv-formats";
import { findFaultTarget } from "./fault-target.ts";
import { sameAddress } from "./same-address.ts";
import type { Fault, World } from "./world.ts";

export interface WorldProblem {
  /** JSON pointer into the world; empty: the world itself. */
  readonly where: string;
  readonly why: string;
}

export class InvalidWorld extends Error {
  override readonly name = "InvalidWorld";
  readonly problems: readonly WorldProblem[];
  constructor(problems: readonly WorldProblem[]) {
    super(problems.map(({ where, why }) => `${where || "/"}: ${why}`).join("\n"));
    this.problems = problems;
  }
}

const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
// The package is CommonJS: depending on the loader, its default export is one level deeper.
const addFormats = ("default" in addFormatsModule ? addFormatsModule.default : addFormatsModule) as unknown as (target: Ajv2020) => void;
addFormats(ajv);
const matchesSchema = ajv.compile<World>(
  JSON.parse(readFileSync(new URL("../worlds/world.schema.json", import.meta.url), "utf8")) as object,
);

/** @throws InvalidWorld */
export function assertWorld(value: unknown): asserts value is World {
  if (!matchesSchema(value)) {
    throw new InvalidWorld(
      (matchesSchema.errors ?? []).map((error) => ({
        where: error.instancePath,
        why: `${error.message ?? error.keyword}${detail(error.params)}`,
      })),
    );
  }
  const problems = [...meaningProblems(value)];
  if (problems.length > 0) throw new InvalidWorld(problems);
}

function detail(params: Record<string, unknown>): string {
  if (typeof params["additionalProperty"] === "string") return ` (${params["additionalProperty"]})`;
  return Array.isArray(params["allowedValues"]) ? `: ${params["allowedValues"].join(", ")}` : "";
}

function* meaningProblems(world: World): Generator<WorldProblem> {
  const organizations = new Set(world.orgs.map(({ name }) => name));
  const holds = (address: string) =>
    world.mailboxes.some((box) => [box.email, ...(box.aliases ?? [])].some((known) => sameAddress(known, address)));

  yield* repeated(
    world.orgs.map(({ name }) => name.toLowerCase()),
    (index) => `/orgs/${index}/name`,
    "another organization has this name",
  );
  yield* repeated(
    world.orgs.map(({ id }) => id.toLowerCase()),
    (index) => `/orgs/${index}/id`,
    "another organization has this id",
  );
  for (const [index, org] of world.orgs.entries()) {
    if (/[/?#%]/.test(org.name)) yield { where: `/orgs/${index}/name`, why: "is part of a URL and may not contain / ? # or %" };
    yield* repeated(
      (org.appointments ?? []).map(({ activityid }) => activityid.toLowerCase()),
      (row) => `/orgs/${index}/appointments/${row}/activityid`,
      "another record has this id",
    );
  }
  yield* repeated(
    world.mailboxes.map(({ email }) => email.toLowerCase()),
    (index) => `/mailboxes/${index}/email`,
    "another mailbox has this address",
  );
  for (const [index, mailbox] of world.mailboxes.entries()) {
    yield* repeated(
      mailbox.items.map(({ id }) => id),
      (item) => `/mailboxes/${index}/items/${item}/id`,
      "another item has this id",
    );
    if (!isTimeZone(mailbox.timeZone ?? "UTC"))
      yield { where: `/mailboxes/${index}/timeZone`, why: `no time zone is called ${mailbox.timeZone ?? ""}` };
  }

  if (!holds(world.viewer.email)) yield { where: "/viewer/email", why: `no mailbox has the address ${world.viewer.email}` };
  if (typeof world.viewer.org === "string" && !organizations.has(world.viewer.org))
    yield { where: "/viewer/org", why: `no organization is called ${world.viewer.org}` };
  const opened = world.mailboxes.find((box) => [box.email, ...(box.aliases ?? [])].some((known) => sameAddress(known, world.open.mailbox)));
  if (!opened) yield { where: "/open/mailbox", why: `no mailbox has the address ${world.open.mailbox}` };
  // A form that was never saved may show an item that is not yet in a mailbox.
  else if (world.open.saved !== false && !opened.items.some(({ id }) => id === world.open.item))
    yield { where: "/open/item", why: `${opened.email} holds no item ${world.open.item}` };

  for (const [index, client] of (world.crmClients ?? []).entries()) {
    if (!organizations.has(client.org)) yield { where: `/crmClients/${index}/org`, why: `no organization is called ${client.org}` };
    for (const [view, address] of (client.views ?? []).entries()) {
      if (!holds(address)) yield { where: `/crmClients/${index}/views/${view}`, why: `no mailbox has the address ${address}` };
    }
  }
  for (const [index, { successor }] of (world.retired ?? []).entries()) {
    if (successor !== undefined && !organizations.has(successor))
      yield { where: `/retired/${index}/successor`, why: `no organization is called ${successor}` };
  }
  for (const [index, fault] of (world.faults ?? []).entries()) yield* faultProblems(fault, index, world);
}

function* faultProblems(fault: Fault, index: number, world: World): Generator<WorldProblem> {
  const target = findFaultTarget(fault.on, world.orgs);
  if (!target) {
    yield {
      where: `/faults/${index}/on`,
      why: "names no service of this world: graph, ews, crm, crm/<org name>, token or outlook, then perhaps a method, then perhaps a part of the path",
    };
    return;
  }
  const { service } = target;
  if (fault.pages && (service === "token" || service === "outlook"))
    yield { where: `/faults/${index}/pages`, why: `${service} lists nothing` };
  if (fault.hostError !== undefined && service !== "outlook") yield { where: `/faults/${index}/hostError`, why: "is for outlook alone" };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function* repeated(keys: readonly string[], where: (index: number) => string, why: string): Generator<WorldProblem> {
  const seen = new Set<string>();
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) yield { where: where(index), why: `${why}: ${key}` };
    seen.add(key);
  }
}
