import { act, render } from "@testing-library/react";
import { expect, test } from "vitest";
import { detailsChunk } from "../../../../src/taskpane/chunks.ts";
import { Pane } from "../../../../src/taskpane/pane.tsx";
import { handStore, settled } from "../hand-store.ts";
import { reportOn, states, type StateName } from "../states.ts";

function announcedOf(name: StateName): string[] {
  const announced: string[] = [];
  const store = handStore({ ...settled, phase: { kind: "settled", report: reportOn(states[name]) } });
  const root = document.body.appendChild(document.createElement("main"));
  const announce = (message: string) => void announced.push(message);
  render(<Pane store={store} root={root} announce={announce} announceAction={() => undefined} />, { container: root });
  return announced;
}

test("a verdict is announced at once, and one with a reason only when its advice is there", async () => {
  const withoutReason = announcedOf("7f lost");
  const withReason = announcedOf("1 mailbox down");
  expect(withoutReason).toEqual([expect.stringContaining("The link to CRM was lost")]);
  expect(withReason).toEqual([]);
  await act(() => detailsChunk.load());
  expect(withReason).toEqual([expect.stringMatching(/^Tracking cannot be checked\. .*didn't respond.*There is no connection/u)]);
  expect(new Set(withoutReason).size).toBe(1);
});
