/** One question of CRM's that is not answered, in every world: a plan never grows by it, and no verdict claims more. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import type { Fetch } from "../../src/http/exchange.ts";
import type { Judgement, TrackPlan } from "../../src/tracking/judgement.ts";
import { worldsFolder } from "../sandbox/world/load-world.ts";
import type { Fault, World } from "../sandbox/world/world.ts";
import { byDepth, partOf } from "./depth.ts";
import { lookAt } from "./look-at.ts";
import { configureOnPremises, moveOnPremises } from "./on-premises/move-on-premises.ts";
import { readWorld } from "./start-sandbox.ts";

const worlds = readdirSync(worldsFolder)
  .filter((file) => file !== "world.schema.json")
  .map((file) => file.replace(/\.json$/, ""));

/** Each as the path begins, behind the service's root; a list by key and a list by filter are two questions. */
const questions = {
  dataverse: [
    "GET v9.2/WhoAmI",
    "GET v9.2/systemusers?",
    "GET v9.2/systemusers(",
    "GET v9.2/appointments?",
    "GET globalobjectid eq null",
    "GET v9.2/appointments(",
    "GET v9.2/recurringappointmentmasters?",
    "GET v9.2/recurringappointmentmasters(",
    "POST $batch",
  ],
  "2013": [
    "POST Organization.svc",
    "GET SystemUserSet",
    "GET AppointmentSet?",
    "GET GlobalObjectId eq null",
    "GET AppointmentSet(",
    "GET RecurringAppointmentMasterSet?",
    "GET RecurringAppointmentMasterSet(",
    "GET PrivilegeSet",
  ],
} as const;

/** Half a second for each: not all of them on every run. */
const lookedAt = byDepth({ short: worlds.filter((_, index) => index % 5 === 0), long: worlds });

type Server = keyof typeof questions;

const troubles: readonly Partial<Fault>[] = [{ status: 403 }, { status: 404 }, { status: 500 }, { body: "{" }];
const cases = Object.entries(questions).flatMap(([server, asked]) =>
  asked.flatMap((question) => troubles.map((trouble) => ({ server: server as Server, question, trouble }))),
);
/** A row that is asked for by its key and not found is not there: that is an answer. */
const isAnswer = ({ question, trouble }: (typeof cases)[number]) => question.endsWith("(") && trouble.status === 404;

async function judgementOf(world: World, server: Server, listen?: (ask: Fetch) => Fetch): Promise<Judgement> {
  const onPremises = server === "2013" ? { configure: configureOnPremises("2013") } : {};
  return (await lookAt(world, { ...onPremises, ...(listen && { fetch: listen }) })).report.judgement;
}

/** What leaves the browser, the parts of batches included. */
function hearing() {
  const heard: string[] = [];
  const listen =
    (ask: Fetch): Fetch =>
    (url, init) => {
      const inner = typeof init.body === "string" ? [...init.body.matchAll(/^GET (\S+) HTTP/gm)].map(([, path = ""]) => `GET ${path}`) : [];
      heard.push(...[`${init.method ?? "GET"} ${url.href}`, ...inner].map((one) => decodeURIComponent(one.replaceAll("+", " "))));
      return ask(url, init);
    };
  return { heard, listen };
}

function creates(plan: TrackPlan): boolean {
  return plan.track === "create" || (plan.track === "confirm" && plan.record === undefined);
}

/** The record that a click would link to without a choice. */
function linksTo(plan: TrackPlan): string | undefined {
  return plan.track === "relink" || plan.track === "confirm" ? plan.record?.id : undefined;
}

/** Rows that say no more than that the organization did not answer, or what the stamp says (4). */
const silentRows: readonly Judgement["row"][] = ["4", "5b", "6a", "7a"];

function claimsMore(faulty: Judgement, true_: Judgement): readonly string[] {
  const [plan, truePlan] = [faulty.plan, true_.plan];
  const isSilent = silentRows.includes(faulty.row) || faulty.verdict === "unknown";
  const wrong: Record<string, boolean> = {
    "the plan creates": creates(plan) && !creates(truePlan),
    "what was asked is not asked any more": plan.track === "create" && truePlan.track !== "create",
    "the plan links": linksTo(plan) !== undefined && linksTo(plan) !== linksTo(truePlan),
    "relinks without a question": plan.track === "relink" && truePlan.track !== "relink",
    "there is nothing to do": plan.track === "none" && truePlan.track !== "none" && !isSilent,
    "the verdict is another": faulty.verdict !== true_.verdict && !isSilent,
    "it is verified": faulty.verified && !true_.verified,
  };
  return Object.keys(wrong).filter((what) => wrong[what]);
}

test.each(lookedAt)("in the world %s a question that is not answered makes no plan greater", async (name) => {
  const found: unknown[] = [];
  for (const server of Object.keys(questions) as Server[]) {
    const world = server === "2013" ? moveOnPremises(readWorld(name), "2013") : readWorld(name);
    const { heard, listen } = hearing();
    const true_ = await judgementOf(world, server, listen);
    const parts = cases.filter((one) => {
      const [method = "", ...path] = one.question.split(" ");
      return (
        one.server === server && !isAnswer(one) && heard.some((each) => each.startsWith(`${method} `) && each.includes(path.join(" ")))
      );
    });
    for (const { question, trouble } of partOf(parts, worlds.indexOf(name))) {
      const faulty = await judgementOf({ ...world, faults: [{ on: `crm ${question}`, ...trouble }, ...(world.faults ?? [])] }, server);
      const wrong = claimsMore(faulty, true_);
      if (wrong.length > 0) {
        const inShort = ({ row, verdict, plan, verified }: Judgement) =>
          `${row} ${verdict} ${plan.track} ${"reason" in plan ? plan.reason : (linksTo(plan) ?? "")} ${verified}`;
        found.push({ server, question, trouble: JSON.stringify(trouble), wrong, without: inShort(true_), with: inShort(faulty) });
      }
    }
  }
  expect(found).toEqual([]);
});
