/** The sandbox in a separate process, so that its work is not measured as the add-in's. Every request is delayed. */
import { setTimeout as pause } from "node:timers/promises";
import { createSandbox } from "../create-sandbox.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { World } from "../sandbox/world/world.ts";

export type ServiceCommand =
  | { readonly kind: "load"; readonly world: World; readonly delayMs: number }
  | {
      readonly kind: "ask";
      readonly id: number;
      readonly url: string;
      readonly method: string;
      readonly headers: Readonly<Record<string, string>>;
      readonly body?: string;
    };

export type ServiceReply =
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

function sendReply(reply: ServiceReply): void {
  process.send?.(reply);
}

async function perform(command: ServiceCommand): Promise<void> {
  switch (command.kind) {
    case "load":
      sandbox = createSandbox({ world: command.world });
      ({ delayMs } = command);
      sendReply({ kind: "loaded" });
      return;
    case "ask": {
      const { id, url, method, headers, body } = command;
      if (!url.includes("/sandbox/")) await pause(delayMs);
      const response = await sandbox!.fetch(url, { method, headers, ...(body !== undefined && { body }) });
      sendReply({
        kind: "answer",
        id,
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      });
    }
  }
}

process.on("message", (command: ServiceCommand) => void perform(command));
