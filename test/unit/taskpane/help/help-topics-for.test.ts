import { expect, test } from "vitest";
import { helpTopicsFor } from "../../../../src/taskpane/help/help-topics-for.ts";
import { reportOn, states, type StateName } from "../states.ts";

test.each<[StateName, readonly string[]]>([
  ["7f lost", ["link-lost"]],
  ["6c unlinked", ["link-lost"]],
  ["7g lost and closed", ["record-gone", "link-lost"]],
  ["7d duplicated", ["two-records"]],
  ["3 duplicate ahead", ["two-records"]],
  ["4 pending", ["pending"]],
  ["2 being untracked", ["pending"]],
  ["5f copied", ["copied"]],
  ["5h record missing", ["record-gone"]],
  ["7j not tracked", ["not-tracked"]],
  ["1 mailbox down", ["cannot-be-checked"]],
  ["1 sign in", ["sign-in", "cannot-be-checked"]],
  ["5a other organization", ["other-organization"]],
  ["5a at risk", ["colleagues-calendar", "other-organization"]],
  ["5d tracked", []],
])("in %s, help begins with %j", (state, topics) => {
  expect(helpTopicsFor(reportOn(states[state]))).toEqual(topics);
});
