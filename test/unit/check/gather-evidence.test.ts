import { expect, test } from "vitest";
import { gatherEvidence, type CheckPorts } from "../../../src/check/gather-evidence.ts";
import { Unreachable } from "../../../src/http/failure.ts";

test("the mailbox is asked before CRM, whose rows wait for its answer", async () => {
  const asked: string[] = [];
  const ask = (whom: string) => () => {
    asked.push(whom);
    return Promise.reject(new Unreachable("Nobody answers."));
  };
  const ports: CheckPorts = {
    viewer: { address: "alex@contoso.example" },
    nameOpenItem: () => Promise.resolve({ kind: "none" }),
    store: { findAccount: ask("mailbox") } as Partial<CheckPorts["store"]> as CheckPorts["store"],
    organization: { name: "PROD", getIdentity: ask("CRM") } as Partial<CheckPorts["organization"]> as NonNullable<
      CheckPorts["organization"]
    >,
    copies: { findCarried: () => Promise.resolve(undefined) } as Partial<CheckPorts["copies"]> as CheckPorts["copies"],
    directory: { configured: [], retired: [] },
    syncMinutes: 15,
    now: () => new Date("2026-11-24T08:00:00Z"),
  };
  await gatherEvidence(ports, { signal: new AbortController().signal });
  expect(asked).toEqual(["mailbox", "CRM"]);
});
