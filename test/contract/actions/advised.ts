/** What the screen advises in a state, to be done to the letter: in the pane, in CRM, or by whoever is named. */
import type { ActionOptions, ActionOutcome, ForgettingPorts, RestoreRequest } from "../../../src/check/action.ts";
import { contentInWorld } from "./content-in-world.ts";
import { checkAppointment } from "../../../src/check/check-appointment.ts";
import { linkToRecord } from "../../../src/check/link-to-record.ts";
import type { CheckReport } from "../../../src/check/report.ts";
import { restoreLink } from "../../../src/check/restore-link.ts";
import { trackAppointment } from "../../../src/check/track-appointment.ts";
import { writeLink } from "../../../src/check/write-link.ts";
import type { BlockedReason, Candidate, TrackPlan } from "../../../src/tracking/judgement.ts";
import { queueRemoval } from "../../sandbox/tracking/sync-queue.ts";
import { sameAddress } from "../../sandbox/world/same-address.ts";
import type { Item, Organization } from "../../sandbox/world/world.ts";
import { openPane } from "../open-pane.ts";
import type { Started } from "../start-sandbox.ts";

export interface Step {
  readonly name: string;
  readonly run: () => Promise<unknown>;
}

const signal = new AbortController().signal;
const twoHours = 2 * 3_600_000;
const day = 24 * 3_600_000;

/** The person of a world, who reads and confirms what they are asked. */
export class Person {
  /** Of *None of these*, in this pane. */
  readonly #setAside = new Set<string>();
  readonly started: Started;

  constructor(started: Started) {
    this.started = started;
  }

  check(): Promise<CheckReport> {
    return checkAppointment(this.#ports(), { signal });
  }

  async sync(): Promise<void> {
    await this.started.ask("/sandbox/sync", { method: "POST" });
  }

  /** Everything that may be done now; one alternative each. */
  advisedBy(report: CheckReport): readonly Step[] {
    const { plan, linkable, ribbon } = report.judgement;
    const own: Step[] = ribbon === "may-be-named" ? [{ name: "press Track in Outlook's CRM ribbon", run: () => this.#pressTrack() }] : [];
    const link = (id: string) => ({ name: `link to ${id}`, run: () => this.#act((ports, options) => linkToRecord(ports, id, options)) });
    switch (plan.track) {
      case "none":
        return linkable ? [link(linkable.id)] : [];
      case "relink":
        return [
          { name: "restore the link", run: () => this.#restore() },
          { name: "write the link", run: () => this.#act((ports, options) => writeLink(ports, plan.record.id, options)) },
        ];
      case "create":
      case "confirm":
        return [{ name: "track", run: () => this.#track(plan) }];
      case "blocked":
        if (plan.reason !== "pick") return [...this.#unblocking(plan.reason, report), ...own];
        return [
          ...plan.pick.candidates.filter(({ live }) => live).map(({ record }) => link(record.id)),
          ...(plan.pick.candidates.filter(({ carries, live }) => live && carries === "this").length > 1
            ? [{ name: "link to the one to keep, and delete the others once it is over", run: () => this.#keepOne(plan.pick.candidates) }]
            : []),
          ...(plan.pick.mayRefuse
            ? [
                {
                  name: "none of these",
                  run: () => Promise.resolve(plan.pick.candidates.forEach(({ record }) => this.#setAside.add(record.id))),
                },
              ]
            : []),
        ];
    }
  }

  #ports(): ForgettingPorts {
    return { ...openPane(this.started).ports, setAside: this.#setAside, onJournal: () => undefined, ignoreCopy: () => undefined };
  }

  #act(act: (ports: ForgettingPorts, options: ActionOptions) => Promise<ActionOutcome>): Promise<ActionOutcome> {
    return act(this.#ports(), { signal, onStep: () => undefined });
  }

  /** Reads the comparison and goes on; where sync does not bring the stamp back, has the link written. */
  async #restore(): Promise<ActionOutcome> {
    const syncWait = { timeoutMs: 2000, pollMs: 1000, sleep: () => this.sync() };
    const restore = (request: RestoreRequest) => this.#act((ports, options) => restoreLink(ports, request, { ...options, syncWait }));
    const first = await restore({});
    const outcome = first.kind === "differs" ? await restore({ read: first.differences }) : first;
    if (outcome.kind !== "waiting" && outcome.kind !== "write-instead") return outcome;
    return this.#act((ports, options) => writeLink(ports, outcome.link.crmId, options));
  }

  async #keepOne([kept, ...others]: readonly Candidate[]): Promise<void> {
    await this.#act((ports, options) => linkToRecord(ports, kept!.record.id, options));
    const { state } = this.started.sandbox.session;
    const dayAfter = Math.ceil(Date.parse(this.#item()!.end) / day) * day;
    this.started.pass(Math.max(0, dayAfter - state.clock.now().getTime()) + day);
    const ids = others.map(({ record }) => record.id);
    for (const org of state.world.orgs)
      for (const record of [...(org.appointments ?? [])]) {
        if (!ids.includes(record.activityid.toLowerCase())) continue;
        org.appointments = (org.appointments ?? []).filter((one) => one !== record);
        queueRemoval(org, { record });
      }
  }

  #track(plan: Extract<TrackPlan, { track: "create" | "confirm" }>): Promise<ActionOutcome> {
    const confirmed = plan.track === "confirm" && { doubt: plan.doubt, ...(plan.record && { recordId: plan.record.id }) };
    return this.#act((ports, options) =>
      trackAppointment({ ...ports, readContent: contentInWorld(this.started), text: "left-out" }, confirmed ? { confirmed } : {}, options),
    );
  }

  #unblocking(reason: Exclude<BlockedReason, "pick">, report: CheckReport): readonly Step[] {
    const { state } = this.started.sandbox.session;
    const { world } = state;
    const step = (name: string, run: () => unknown): Step => ({ name, run: async () => void (await run()) });
    const waits = [
      step("wait for the next synchronisation", () => this.sync()),
      step("wait for two hours", () => {
        this.started.pass(twoHours);
      }),
    ];
    const answers = step("the services answer again", () => {
      world.faults = [];
    });
    const owner = this.#stepsOfOwner();
    switch (reason) {
      case "stamp-unreadable":
        return [
          step("sign in", () => Object.assign(world.viewer, { signsIn: "silently", nestedAppAuth: true })),
          answers,
          step("save it", () => Object.assign(world.open, { saved: true, mode: "read" })),
          step("the administrator names the way to the mailbox", () => this.#mailboxIsWhereItWasSaid()),
          step("the stamp is written as it should be", () => this.#mendStamp()),
          ...owner,
        ];
      case "link-state-unknown":
        return [step("the administrator mends the link state", () => this.#mendStamp())];
      case "being-untracked":
      case "request-pending":
      case "category-only":
        return waits;
      case "other-organization":
      case "copy-names-other-organization": {
        const { id } = report.judgement.organization ?? {};
        const named = world.orgs.find((org) => org.id.toLowerCase() === id);
        return [
          ...(named ? [step(`connect to ${named.name}`, () => this.#connectTo(named))] : []),
          ...(id === undefined
            ? []
            : [step("the administrator lists it as retired", () => (world.retired = [...(world.retired ?? []), { id }]))]),
        ];
      }
      case "organization-not-set-up":
      case "no-crm-here":
        return [step("choose the organization", () => this.#connectTo(world.orgs[0]!)), ...(reason === "no-crm-here" ? owner : [])];
      case "organization-unreachable":
      case "candidates-not-known":
        return [answers, step("the administrator lets them in", () => this.#grantAccess())];
      case "record-not-visible":
        return [answers, step("its owner shares the record", () => this.#grantAccess())];
      case "record-closed":
        return [step("reopen it in CRM", () => this.#reopen(report))];
      case "candidates-ask-owner":
      case "doubt-not-own-calendar":
      case "owner-not-in-organization":
      case "no-sight-ask-owner":
      case "may-not-edit":
      case "edit-right-unknown":
        return owner;
      case "calendar-unknown":
        return owner;
      case "id-not-told":
        return [
          step("save and reopen it", () => {
            Object.assign(world.open, { saved: true, mode: "read" });
            delete this.#item()?.iCalUId;
          }),
        ];
      case "id-too-long":
        return [step("make the meeting anew", () => this.#makeAnew())];
      case "series":
        return [step("open a day of it", () => this.#openDay())];
      case "series-or-day":
        return [step("open it in Outlook on the web", () => this.#openOnWeb())];
    }
  }

  /** In their own pane, from their own calendar. */
  #stepsOfOwner(): readonly Step[] {
    const { state } = this.started.sandbox.session;
    const { open, viewer } = state.world;
    const item = this.#item();
    const mailbox = state.findMailbox(item?.calendarOwner ?? open.mailbox);
    if (!item || !mailbox || sameAddress(mailbox.email, viewer.email)) return [];
    const theirs = mailbox.items.find((one) => one === item || one.globalObjectId?.toUpperCase() === item.globalObjectId?.toUpperCase());
    if (!theirs) return [];
    const org = state.world.orgs.find(({ users }) => users.some(({ email }) => sameAddress(email, mailbox.email)));
    return [
      {
        name: "the owner looks from their own pane",
        run: () => {
          this.#setAside.clear();
          state.switchViewer(mailbox.email);
          Object.assign(open, { mailbox: mailbox.email, item: theirs.id });
          if (org) this.#connectTo(org);
          return Promise.resolve();
        },
      },
    ];
  }

  #item(): Item | undefined {
    const { state } = this.started.sandbox.session;
    const { mailbox, item } = state.world.open;
    return state.findMailbox(mailbox)?.items.find(({ id }) => id === item);
  }

  #connectTo({ name }: Organization): void {
    const { state } = this.started.sandbox.session;
    const { email } = state.world.viewer;
    state.saveSettings(email, { ...state.settingsOf(email), organization: JSON.stringify(name) });
  }

  #mailboxIsWhereItWasSaid(): void {
    const { state } = this.started.sandbox.session;
    for (const mailbox of state.world.mailboxes) mailbox.exchange ??= "on-premises";
  }

  #mendStamp(): void {
    const { properties } = this.#item() ?? {};
    if (properties) properties["crmLinkState"] = 2;
  }

  #grantAccess(): void {
    const { state } = this.started.sandbox.session;
    for (const org of state.world.orgs) {
      delete org.invisible;
      for (const user of org.users) delete user.disabled;
      for (const record of org.appointments ?? []) delete record.visibleTo;
      if (org.name === state.world.viewer.org && !org.users.some(({ email }) => sameAddress(email, state.world.viewer.email)))
        org.users.push({ id: "99999999-aaaa-4aaa-8aaa-000000000009", email: state.world.viewer.email });
    }
  }

  #reopen({ judgement: { closedRecords, record } }: CheckReport): void {
    const { state } = this.started.sandbox.session;
    const id = (closedRecords[0] ?? record)?.id;
    for (const org of state.world.orgs)
      for (const row of org.appointments ?? []) {
        if (row.activityid.toLowerCase() !== id) continue;
        row.statecode = 3;
        delete row.statuscode;
        state.recordChanged(org, row, row.owner ?? state.world.viewer.email);
      }
  }

  #makeAnew(): void {
    const { state } = this.started.sandbox.session;
    const mailbox = state.findMailbox(state.world.open.mailbox)!;
    const { subject, start, end } = this.#item()!;
    mailbox.items.push({ id: "anew", subject, start, end });
    state.world.open.item = "anew";
  }

  #openDay(): void {
    const { open, mailboxes } = this.started.sandbox.session.state.world;
    const day = mailboxes.flatMap(({ items }) => items).find(({ seriesMasterId }) => seriesMasterId === open.item);
    if (day) open.item = day.id;
  }

  #openOnWeb(): void {
    this.started.sandbox.session.state.world.viewer.client = "web";
    delete this.#item()?.seriesIdByHost;
  }

  async #pressTrack(): Promise<void> {
    const { viewer, open } = this.started.sandbox.session.state.world;
    const place = new URLSearchParams({ mailbox: open.mailbox, item: open.item });
    await this.started.ask(`/sandbox/clients/${viewer.email}/track?${place.toString()}`, { method: "POST" });
  }
}
