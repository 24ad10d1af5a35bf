import { expect, test } from "vitest";
import { findChosenOrganization, keepChosenOrganization, type ChosenOrganization } from "../../../src/outlook/settings.ts";
import { organizationChoice } from "../../profile/organization-choice.ts";
import { fakeOffice } from "./fake-office.ts";

const { signal } = new AbortController();

test.each<{ what: string; chosen: ChosenOrganization; choice: object }>([
  { what: "an organization", chosen: { kind: "named", name: "PROD" }, choice: { kind: "organization", name: "PROD" } },
  { what: "that there is no CRM", chosen: { kind: "no-crm" }, choice: { kind: "no-crm" } },
])("$what is kept under the name that was agreed on, and found again", async ({ chosen, choice }) => {
  const { saved } = fakeOffice();
  await keepChosenOrganization(chosen, { signal });
  expect(organizationChoice.findChoice(Object.fromEntries(saved))).toEqual(choice);
  expect(findChosenOrganization()).toEqual(chosen);
});

test.each([[""], ["P".repeat(101)], [{ kind: "another" }], [null]])("%j makes no sense, and counts as not said yet", (kept) => {
  fakeOffice().seed("organization", kept);
  expect(findChosenOrganization()).toBeUndefined();
});
