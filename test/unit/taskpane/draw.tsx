import { act, fireEvent, render, screen } from "@testing-library/react";
import type { CheckReport } from "../../../src/check/report.ts";
import { announcerBeside } from "../../../src/taskpane/announcer.ts";
import { Pane } from "../../../src/taskpane/pane.tsx";
import { actionsAreaChunk, detailsChunk, troubleChunk } from "../../../src/taskpane/chunks.ts";
import type { PaneState } from "../../../src/taskpane/pane-state.ts";
import { handStore, settled } from "./hand-store.ts";
import { reportOn, states, type StateName } from "./states.ts";

// Their chunks are there soon after the first verdict.
await Promise.allSettled([actionsAreaChunk.load(), detailsChunk.load(), troubleChunk.load()]);

/** Draws the pane as `mountPane` does, into an element of its own. */
export const draw = (change: Partial<PaneState> & Pick<PaneState, "phase">) => drawState({ ...settled, ...change });

function drawState(initial: PaneState) {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement("main"));
  root.id = "pane";
  const store = handStore(initial);
  render(<Pane store={store} root={root} announce={announcerBeside(root, "said")} announceAction={announcerBeside(root, "acted")} />, {
    container: root,
  });
  return {
    root,
    store,
    acted: () => document.getElementById("acted")?.textContent ?? "",
    said: () => document.getElementById("said")?.textContent ?? "",
    set: (next: Partial<PaneState>) => act(() => store.set(next)),
  };
}

/** Nobody has said yet which organization this Outlook is connected to. */
export function drawUnchosen(name: StateName, organizations = settled.organizations) {
  const { chosen: _, ...unchosen } = settled;
  return drawState({ ...unchosen, organizations, phase: { kind: "settled", report: reportOn(states[name]) } });
}

export const drawReport = (report: CheckReport, change: Partial<PaneState> = {}) => draw({ phase: { kind: "settled", report }, ...change });

export const button = (name: string): HTMLElement => screen.getByRole("button", { name });

/** Opens what is folded away under that title. @returns the title and what stands under it */
export function unfold(title: string | RegExp): HTMLElement {
  const head = screen.getByRole("button", { name: title, expanded: false });
  fireEvent.click(head);
  return head.closest<HTMLElement>(".fui-AccordionItem")!;
}

/** What a screen reader adds to the name. */
export function describedBy(element: HTMLElement): string {
  const ids = element.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}
