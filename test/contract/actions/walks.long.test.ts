/** Anything may happen in any order; after each step the promises of docs/reliability.md have to hold. */
import fc from "fast-check";
import { expect, test } from "vitest";
import "../give-page-dom.ts";
import type { ActionOutcome, Confirmed } from "../../../src/check/action.ts";
import { linkProperties } from "../../../src/tracking/link.ts";
import type { TrackPlan } from "../../../src/tracking/judgement.ts";
import { moveOnPremises } from "../on-premises/move-on-premises.ts";
import { mayEditItems, rightsOf } from "../../sandbox/exchange/mailbox-rights.ts";
import type { CrmRecord } from "../../sandbox/world/world.ts";
import { byDepth } from "../depth.ts";
import { blake, startSandbox, type Started } from "../start-sandbox.ts";
import { createActor, type Actor, type ActorOptions, type Sending, type Wire } from "./actor.ts";
import { bagProperty } from "../../profile/safety-copies.ts";
import { happening, happens, type Clicking, type Elsewhere, type Happening } from "./events.ts";
import { isWrite } from "./is-write.ts";
import { fabrikam, robin, smallWorld, strangersId } from "./small-worlds.ts";
import { disturbOutlook, outlookDisturbances, type OutlookDisturbance } from "./disturb-outlook.ts";
import { disturb, disturbances, type Disturbance } from "./inject-fault.ts";
import { ewsPath } from "./outlook-on-wire.ts";
import { regardingOf } from "./regarding-truth.ts";
import { readWritten } from "./written.ts";
import { inWords, itemOf, linkedRecordId, liveRecordsOf, organizationOf, visibleFieldsOf } from "./truth.ts";

/** On-premises fewer: the use cases are the same, and every write of the adapters comes often enough. */
const walks: Record<Servers, number> = {
  cloud: Number(process.env["WALKS"] ?? byDepth({ short: 10, long: 200 })),
  "on-premises": Number(process.env["WALKS"] ?? byDepth({ short: 5, long: 100 })),
};
const seed = Number(process.env["WALK_SEED"] ?? 20261123);

type Click = Extract<Happening, { kind: "click" }>;

interface Seen {
  readonly writes: readonly Sending[];
  readonly problems: readonly string[];
}

/** What everybody sees, but for what CRM's sync did to it: that is none of the pane's doing. */
class Baseline {
  #visible: string;
  readonly #started: Started;
  constructor(started: Started) {
    this.#started = started;
    this.#visible = this.#now();
  }
  get stands(): boolean {
    return this.#now() === this.#visible;
  }
  async happens(what: Elsewhere): Promise<void> {
    const stood = this.stands;
    await happens(this.#started, what);
    if (stood) this.#visible = this.#now();
  }
  #now(): string {
    return JSON.stringify(visibleFieldsOf(this.#started));
  }
}

/** Lets the disruption happen, and looks at every write that leaves the pane. */
function watch(
  started: Started,
  click: Click,
  { close, baseline }: { readonly close: () => void; readonly baseline: Baseline },
): { readonly wire: Wire; readonly seen: Seen } {
  const { disruption, person } = click;
  const writes: Sending[] = [];
  const problems: string[] = [];
  let count = -1;
  const wire: Wire = async (sending, forward, clock) => {
    count += 1;
    const now = "at" in disruption && disruption.at === count ? disruption.kind : "none";
    if (now === "meanwhile" && disruption.kind === "meanwhile") await baseline.happens(disruption.what);
    if (now === "closed-pane") close();
    if (isWrite(sending)) {
      writes.push(sending);
      problems.push(...problemsOf(sending, started, click, person === blake ? "UAT" : "PROD"));
    }
    if (now !== "fault" || disruption.kind !== "fault") return forward();
    return sending.url.pathname === ewsPath
      ? disturbOutlook(carriedLike(disruption.how), sending, forward)
      : disturb(disruption.how, forward, clock);
  };
  return { wire, seen: { writes, problems } };
}

/** Outlook carries the request to Exchange, and fails in ways of its own. */
function carriedLike(how: Disturbance): OutlookDisturbance {
  return outlookDisturbances[disturbances.indexOf(how) % outlookDisturbances.length]!;
}

/** What a write of ours may be: a touch under a version, a creation of a derived id, or the properties of a link. */
function problemsOf(sending: Sending, started: Started, { disruption, on }: Click, org: string): string[] {
  const written = readWritten(sending);
  const quiet = disruption.kind !== "meanwhile";
  switch (written.kind) {
    case "unheard-of":
      return [`sends ${written.said}`];
    case "properties": {
      const { values, besides } = written;
      if (on === "regard")
        return besides.length === 0 && [...values.keys()].every((name) => regardingNames.has(name)) ? [] : ["regards more"];
      if (on === "forget") return besides.length === 0 && [...values.keys()].join() === bagProperty ? [] : ["forgets more than the copy"];
      const state = values.get("crmLinkState");
      const linked = findRecord(started, org, (values.get("crmid") ?? "").replace(/[{}]/g, ""));
      return [
        ...(isPick(on) || !quiet || isTheirsToWrite(started, linked, org) ? [] : ["links to a record unasked"]),
        ...(besides.length === 0 ? [] : [`writes ${besides.join()} besides`]),
        ...([...values.keys()].every((name) => linkNames.has(name)) ? [] : ["writes a property that is none of a link"]),
        ...(state === "2" ? [] : [`writes link state ${state}`]),
      ];
    }
    case "creation": {
      const live = liveRecordsOf(started, org).filter(({ visibleTo }) => visibleTo === undefined);
      return [
        ...(isOurs(written.id) ? [] : ["creates under an id of its own"]),
        ...(live.length > 0 && quiet ? ["creates beside a live record"] : []),
      ];
    }
    case "state":
      return isOurs(written.id) ? [] : ["sets the state of a record of others"];
    case "change": {
      const { id, fields, version } = written;
      const record = findRecord(started, org, id);
      if (record?.activityid === strangersId) return ["writes to a stranger's record"];
      if (quiet && !isTheirsToWrite(started, record, org)) return ["touches a record that is not the appointment's"];
      if (version !== "none-needed" && !/^W\/"\d+"$/.test(version)) return ["changes a record under no version"];
      const now = `W/"${record ? started.sandbox.session.state.versionOf(record) : ""}"`;
      // CRM before 2016 knows no version: what somebody changes in that one round trip is set back (docs/reliability.md).
      const isRead = version === "none-needed" ? quiet : version === now;
      if (on === "regard" || on === "update")
        return Object.keys(fields).every((name) => fieldsOf[on].test(name)) ? [] : ["changes another field"];
      return Object.keys(fields).join() === "subject" && (!isRead || fields["subject"] === record?.subject)
        ? []
        : ["changes a record's field"];
    }
  }
}

const linkNames: ReadonlySet<string> = new Set(
  linkProperties({
    crmId: strangersId,
    organizationId: strangersId,
    regarding: { id: strangersId, typeCode: "1", name: "" },
  }).map(({ name }) => name),
);

const regardingNames = new Set(["crmRegardingId", "crmRegardingObjectType", "Regarding"]);

const fieldsOf = {
  regard: /^regardingobjectid(?:_\w+@odata\.bind)?$/u,
  update: /^(?:subject|location|scheduledstart|scheduledend|isalldayevent)$/u,
};

function findRecord(started: Started, org: string, id: string): CrmRecord | undefined {
  return organizationOf(started, org).appointments?.find(({ activityid }) => activityid.toLowerCase() === id.toLowerCase());
}

function isPick(on: Clicking): boolean {
  return on === "link-to" || on === "pick";
}

/** It carries the appointment's id and is theirs (or ours, made a moment ago), or carries none, agrees and is theirs. */
function isTheirsToWrite(started: Started, record: CrmRecord | undefined, org: string): boolean {
  if (record === undefined) return false;
  const { email } = started.sandbox.session.state.world.mailboxes[0]!;
  const isTheirs = [record.owner, record.createdby].includes(email);
  if (liveRecordsOf(started, org).includes(record)) return isTheirs || ours(record);
  const { subject, start } = itemOf(started);
  const folded = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();
  return !record.globalobjectid && isTheirs && folded(record.subject) === folded(subject) && record.scheduledstart === start;
}

async function press(
  actor: Actor,
  { on, record, person }: Click,
  started: Started,
  signal: AbortSignal,
): Promise<ActionOutcome | undefined> {
  const live = liveRecordsOf(started, person === blake ? "UAT" : "PROD");
  const id = (live[record] ?? live[0])?.activityid.toLowerCase() ?? "99999999-9999-4999-8999-999999999999";
  switch (on) {
    case "check":
      await actor.check();
      return undefined;
    case "restore":
      return actor.restore({ signal });
    case "write-link":
      return actor.writeLink(id, { signal });
    case "link-to":
      return actor.linkTo(id, { signal });
    case "track":
      return actor.track({}, { signal });
    case "pick": {
      const { plan } = (await actor.check()).judgement;
      const candidates = plan.track === "blocked" && plan.reason === "pick" ? plan.pick.candidates : [];
      return candidates.length === 0 ? undefined : actor.linkTo((candidates[record] ?? candidates[0])!.record.id, { signal });
    }
    case "none-of-these": {
      const { plan } = (await actor.check()).judgement;
      if (plan.track !== "blocked" || plan.reason !== "pick" || !plan.pick.mayRefuse) return undefined;
      actor.refuse(plan.pick.candidates.map((one) => one.record.id));
      const after = (await actor.check()).judgement.plan;
      return actor.track(after.track === "confirm" ? { confirmed: { doubt: after.doubt } } : {}, { signal });
    }
    case "forget": {
      const { decidedBy } = (await actor.check()).judgement;
      return decidedBy === undefined ? undefined : actor.forget(decidedBy, { signal });
    }
    case "regard": {
      const { record: linked } = (await actor.check()).judgement;
      if (linked === undefined) return undefined;
      const { regarding: from } = linked;
      return actor.regard({ recordId: linked.id, ...(from && { from }), to: record === 0 ? fabrikam : robin }, { signal });
    }
    case "update":
      return actor.update({ signal });
    case "as-advised": {
      const { plan } = (await actor.check()).judgement;
      if (plan.track === "relink") return record === 0 ? actor.restore({ signal }) : actor.writeLink(plan.record.id, { signal });
      if (plan.track === "create") return actor.track({}, { signal });
      return plan.track === "confirm" ? actor.track({ confirmed: confirmationOf(plan) }, { signal }) : undefined;
    }
    case "track-confirmed": {
      const { plan } = (await actor.check()).judgement;
      return actor.track(plan.track === "confirm" ? { confirmed: confirmationOf(plan) } : {}, { signal });
    }
  }
}

function confirmationOf({ doubt, record }: Extract<TrackPlan, { readonly track: "confirm" }>): Confirmed {
  return { doubt, ...(record && { recordId: record.id }) };
}

type Servers = NonNullable<ActorOptions["servers"]>;

async function click(started: Started, what: Click, servers: Servers): Promise<string[]> {
  const { state } = started.sandbox.session;
  const controller = new AbortController();
  const baseline = new Baseline(started);
  const close = () => {
    controller.abort();
  };
  const { wire, seen } = watch(started, what, { close, baseline });
  const actor = createActor(started, what.person, {
    wire,
    servers,
    organization: what.person === blake ? "UAT" : "PROD",
    ...(what.syncs && { onPause: () => baseline.happens("sync") }),
  });
  const before = {
    state: stateOf(started),
    mayEdit: mayEditItems(rightsOf(what.person, state.findMailbox(state.world.open.mailbox)!, state)),
  };
  const outcome = await press(actor, what, started, controller.signal);
  const quiet = what.disruption.kind !== "meanwhile";
  const changed = stateOf(started) !== before.state;
  return [
    ...seen.problems,
    ...(baseline.stands ? [] : ["a visible field changed"]),
    ...(seen.writes.some((sending) => !changesRecordAlone.has(what.on) || readWritten(sending).kind === "properties") && !before.mayEdit
      ? ["writes for somebody who may not edit"]
      : []),
    ...(seen.writes.length > 0 && what.on === "check" ? ["a check writes"] : []),
    ...(changed && quiet && what.on !== "forget" && actor.journal.length === 0 ? ["the journal knows nothing of it"] : []),
    ...(itemOf(started).properties?.["note"] === "mine" ? [] : ["somebody else's property is gone"]),
    ...doubledParties(started),
    ...(outcome && quiet ? untruthsOf(outcome, started, what, changed) : []),
  ];
}

/** Regarding and later changes are CRM's alone to permit; their writes onto the appointment are not. */
const changesRecordAlone: ReadonlySet<Clicking> = new Set(["regard", "update"]);

/** Of a record of ours: the organizer and the one attendee, each once, whatever was repeated or raced. */
function doubledParties({ sandbox }: Started): string[] {
  return sandbox.session.state.world.orgs
    .flatMap(({ appointments = [] }) => appointments)
    .filter((record) => ours(record) && record.parties?.map(({ as }) => as).join() !== "organizer,required")
    .map(({ parties }) => `has the parties ${JSON.stringify(parties)}`);
}

function untruthsOf(outcome: ActionOutcome, started: Started, { person }: Click, changed: boolean): string[] {
  const org = person === blake ? "UAT" : "PROD";
  const records = organizationOf(started, org).appointments ?? [];
  const named = String(itemOf(started).properties?.["crmid"] ?? "")
    .replace(/[{}]/g, "")
    .toLowerCase();
  switch (outcome.kind) {
    case "linked": {
      const exists = records.some(({ activityid }) => activityid.toLowerCase() === named);
      const written = outcome.how !== "written" || linkedRecordId(started) === named;
      return [
        ...(exists && written && (outcome.how !== "already" || !changed) ? [] : [`${inWords(outcome)}, and is not`]),
        ...(outcome.stateNotSet === undefined && records.some((record) => record.activityid === named && leftOpen(record, started))
          ? ["leaves its own record Open, and says nothing of it"]
          : []),
      ];
    }
    case "waiting":
      // Also one without an id, where an untracked stamp still names it.
      return records.some(
        ({ activityid, statecode }) => activityid.toLowerCase() === outcome.link.crmId && (statecode === 0 || statecode === 3),
      )
        ? []
        : ["waits for a record that is not live"];
    case "regarding": {
      const { regarding } = records.find(({ activityid }) => activityid.toLowerCase() === named) ?? {};
      const { stamp } = regardingOf(started);
      return [
        ...(regarding?.id === outcome.regarding?.id ? [] : ["says another regarding"]),
        ...(outcome.stamp.kind !== "agrees" || stamp.id === regarding?.id ? [] : ["says that both regard the same, and they do not"]),
      ];
    }
    case "updated":
      return records.some(({ activityid, scheduledstart }) => activityid === outcome.record.id && scheduledstart === itemOf(started).start)
        ? []
        : ["says updated, and is not"];
    case "write-instead":
    case "differs":
    case "asks":
    case "update-differs":
    case "forgotten":
    case "refused":
      return [];
    case "failed":
      return outcome.written === "nothing" && changed ? ["says nothing was written, and something was"] : [];
  }
}

/** The next sync would free the appointment. */
function leftOpen(record: CrmRecord, started: Started): boolean {
  return ours(record) && record.statecode === 0 && (record.statuscode ?? 1) === 1 && (itemOf(started).showAs ?? "busy") === "busy";
}

/** Derived (version 5); everybody else's are random, or none of RFC 9562. */
const isOurs = (id: string) => id[14] === "5";
const ours = ({ activityid }: CrmRecord) => isOurs(activityid);

function stateOf({ sandbox }: Started): string {
  const { orgs, mailboxes } = sandbox.session.state.world;
  return JSON.stringify([orgs, mailboxes]);
}

test.each(["cloud", "on-premises"] as const)(
  "whatever happens in whatever order, nothing that was promised is broken (%s)",
  async (servers) => {
    await fc.assert(
      fc.asyncProperty(smallWorld, fc.array(happening, { minLength: 1, maxLength: 8 }), async (world, events) => {
        const started = startSandbox(servers === "cloud" ? world : moveOnPremises(world, "2013"));
        let ids = new Set<string>();
        for (const event of events) {
          const problems = event.kind === "click" ? await click(started, event, servers) : void (await happens(started, event.what));
          expect(problems ?? [], JSON.stringify(event)).toEqual([]);
          const records = started.sandbox.session.state.world.orgs.map(({ appointments = [] }) => appointments);
          const now = new Set(records.flat().map(({ activityid }) => activityid));
          expect(
            [...ids].filter((id) => !now.has(id)),
            "records that vanished",
          ).toEqual([]);
          ids = now;
          expect(Math.max(...records.map((rows) => rows.filter(ours).length)), "records of ours in one organization").toBeLessThanOrEqual(
            1,
          );
          expect(started.told).toEqual([]);
        }
      }),
      { numRuns: walks[servers], seed },
    );
  },
);
