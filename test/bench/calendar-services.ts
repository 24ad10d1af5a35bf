/** The sandbox in a process of its own, so that its work is not taken for the add-in's: every request comes late. */
import { setTimeout as pause } from "node:timers/promises";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { World } from "../sandbox/world/world.ts";

export type Order =
  | { readonly kind: "load"; readonly world: World; readonly delayMs: number }
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
    };

export type Delivery =
  | { readonly kind: "loaded" }
  | {
      readonly kind: "answer";
      readonly id: number;
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
    };

let sandbox: Sandbox | undefined;
let delayMs = 0;

function deliver(delivery: Delivery): void {
  process.send?.(delivery);
}

async function carryOut(order: Order): Promise<void> {
  switch (order.kind) {
    case "load":
      sandbox = createSandbox({ world: order.world });
      ({ delayMs } = order);
      deliver({ kind: "loaded" });
      return;
    case "ask": {
      const { id, url, method, headers, body } = order;
      if (!url.includes("/sandbox/")) await pause(delayMs);
      const response = await sandbox!.fetch(url, { method, headers, ...(body !== undefined && { body }) });
      deliver({ kind: "answer", id, status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() });
    }
  }
}

process.on("message", (order: Order) => void carryOut(order));
