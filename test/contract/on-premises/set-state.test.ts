/** The state of a new record in CRM 2011 to 2015: by a message of its own, in SOAP. */
import "../give-page-dom.ts";
import { expect, test } from "vitest";
import { createActor } from "../actions/actor.ts";
import { inWords, itemOf, liveRecordsOf } from "../actions/truth.ts";
import { withPlaces } from "../actions/with-places.ts";
import { alex, readWorld, startSandbox } from "../start-sandbox.ts";
import { moveOnPremises } from "./move-on-premises.ts";

test.each([
  { showAs: "busy", statecode: 3, statuscode: 5 },
  { showAs: "oof", statecode: 3, statuscode: 6 },
  { showAs: "tentative", statecode: 0, statuscode: 2 },
] as const)("an appointment that shows as $showAs is tracked in state $statecode, $statuscode", async ({ showAs, ...expected }) => {
  const started = startSandbox(moveOnPremises(withPlaces(readWorld("not-tracked")), "2013"));
  itemOf(started).showAs = showAs;
  const actor = createActor(started, alex, { servers: "on-premises" });
  expect(inWords(await actor.track())).toBe("linked written");
  expect(liveRecordsOf(started)).toMatchObject([expected]);
  expect(actor.journal.map(({ did }) => did)).toEqual(["record-created", "state-set", "link-written"]);
});
