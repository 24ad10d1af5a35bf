import { expect, test } from "vitest";
import { stateShownAs } from "../../../src/tracking/state-shown-as.ts";
import { setup } from "./dataverse/dataverse-setup.ts";

const signal = new AbortController().signal;
const id = "4f1a1d55-9fcd-ee11-9078-000d3a4bf81c";

test.each([
  { showAs: "busy", state: 3, status: 5 },
  { showAs: "oof", state: 3, status: 6 },
  { showAs: "tentative", state: 0, status: 2 },
  { showAs: "free", state: 0, status: 1 },
  { showAs: "workingElsewhere", state: 0, status: 1 },
] as const)(
  "an appointment that shows as $showAs has a record of state $state and status $status, by one update",
  async ({ showAs, state, status }) => {
    const { organization, server } = setup(() => new Response(null, { status: 204 }));
    await organization.setState({ id, kind: "single" }, stateShownAs(showAs), { signal });
    const [request] = server.requests;
    expect([server.requests.length, request?.method, request?.headers.get("If-Match"), new URL(request!.url).pathname]).toEqual([
      1,
      "PATCH",
      "*",
      `/api/data/v9.2/appointments(${id})`,
    ]);
    expect(await request?.json()).toEqual({ statecode: state, statuscode: status });
  },
);
