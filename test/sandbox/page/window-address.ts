/** The page's query parameters. `viewer`, `mailbox`, `item` and `mode` apply to this window only and do not change the world. */
import type { FormMode } from "./routes/outlook-state.ts";

export interface WindowAddress {
  /** The world to load first. */
  readonly world?: string;
  readonly opensPane: boolean;
  readonly viewer?: string;
  readonly mailbox?: string;
  readonly item?: string;
  readonly mode?: FormMode;
}

export function readAddress(search: string): WindowAddress {
  const query = new URLSearchParams(search);
  const text = (name: "world" | "viewer" | "mailbox" | "item") => {
    const value = query.get(name);
    return value ? { [name]: value } : {};
  };
  const mode = query.get("mode");
  return {
    ...text("world"),
    ...text("viewer"),
    ...text("mailbox"),
    ...text("item"),
    ...((mode === "read" || mode === "compose") && { mode }),
    opensPane: query.get("pane") === "open",
  };
}

/** Keeps this window's choices in its address, so that they survive a reload. */
export function writeAddress({ viewer, mailbox, item, mode, opensPane }: Omit<WindowAddress, "world">): void {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ viewer, mailbox, item, mode, pane: opensPane && "open" })) if (value) query.set(name, value);
  history.replaceState(null, "", query.size === 0 ? "/" : `/?${query.toString()}`);
}
