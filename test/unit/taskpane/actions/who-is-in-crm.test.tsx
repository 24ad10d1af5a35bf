import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { drawReport, unfold } from "../draw.tsx";
import { reportOn, states } from "../states.ts";

test("who is in CRM is asked under Track, outside of what is drawn about actions", async () => {
  drawReport(reportOn(states["7j not tracked"]), { peopleSearch: { kind: "asking" } });
  unfold("Who is in CRM?");
  expect(await screen.findByText("Looking up the people in CRM…")).toBeTruthy();
});

const person = (address: string, more: object = {}) =>
  ({ address, role: "required", kind: "person", rows: [], isLookedUp: true, ...more }) as const;

test("whoever could not be looked up is named, with why and what to do next", async () => {
  const names = ["robin@x.example", "lena@x.example"];
  drawReport(reportOn(states["7j not tracked"]), {
    peopleSearch: {
      kind: "found",
      people: [person("info@x.example"), ...names.map((address) => person(address, { isLookedUp: false }))],
      leftOut: [{ what: "people-not-looked-up", names, tables: ["contact", "lead"], kept: true }],
      isPrivate: false,
    },
  });
  unfold("Who is in CRM?");
  const said = await screen.findByText(/not permitted: contact, lead/u);
  expect(said.textContent).toMatch(/robin@x\.example and lena@x\.example\. Your CRM administrator can give you the permission/u);
  expect(screen.getAllByText(/not looked up everywhere, stays as an address/u)).toHaveLength(2);
  expect(screen.getAllByText(/not in CRM, stays as an address/u)).toHaveLength(1);
});

test("where nobody could be looked up, it says what to do next", async () => {
  drawReport(reportOn(states["7j not tracked"]), { peopleSearch: { kind: "unknown", why: "forbidden" } });
  unfold("Who is in CRM?");
  expect((await screen.findByText(/could not be looked up/u)).textContent).toMatch(/administrator/u);
});
