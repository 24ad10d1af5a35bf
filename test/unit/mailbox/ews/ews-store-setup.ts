import { readFileSync } from "node:fs";
import type { ItemOnScreen, VisibleAppointment } from "../../../../src/mailbox/appointment-store.ts";
import { createEwsAppointmentStore } from "../../../../src/mailbox/ews/create-ews-appointment-store.ts";
import { namespaces } from "../../../../src/mailbox/ews/ews-element.ts";

export const signal = new AbortController().signal;
export const me = { kind: "me" } as const;
export const alex = { kind: "user", address: "alex@contoso.example" } as const;

export const review: ItemOnScreen & VisibleAppointment = {
  mode: "read",
  id: "AAMkAGI1AAAt9AHjAAA=",
  subject: "Quarterly review with Fabrikam",
  start: new Date("2026-11-24T09:00:00Z"),
  end: new Date("2026-11-24T10:00:00Z"),
};

export function wire(name: string): string {
  return readFileSync(`test/unit/mailbox/ews/wire/${name}.xml`, "utf8");
}

/** A sent request, opened. */
export interface Asked {
  /** For example "GetItem". */
  readonly operation: string;
  readonly request: Element;
  readonly text: string;
  /** Of all elements of that name, the attributes or else the text. */
  told(name: string): readonly (Readonly<Record<string, string>> | string)[];
}

/** An Exchange that answers by a function, and keeps what it was asked. */
export function exchange(answer: (asked: Asked, count: number) => string | Promise<string>) {
  const requests: Asked[] = [];
  const transport = (text: string): Promise<string> => {
    const asked = open(text);
    requests.push(asked);
    return Promise.resolve(answer(asked, requests.length));
  };
  return { transport, requests };
}

/** Answers GetFolder as the owner's Exchange does, and everything else by `answer`. */
export function setup(answer: (asked: Asked, count: number) => string | Promise<string>) {
  const { transport, requests } = exchange((asked, count) => (asked.operation === "GetFolder" ? wire("get-folder") : answer(asked, count)));
  const besides = () => requests.filter(({ operation }) => operation !== "GetFolder");
  return { store: createEwsAppointmentStore({ transport }), requests, besides };
}

function open(text: string): Asked {
  const page = new DOMParser().parseFromString(text, "text/xml");
  const request = page.getElementsByTagNameNS(namespaces.soap, "Body")[0]?.firstElementChild;
  if (!request) throw new Error("The request has no body.");
  const told = (name: string) =>
    [...page.getElementsByTagName("*")]
      .filter(({ localName }) => localName === name)
      .map((each) =>
        each.attributes.length > 0
          ? Object.fromEntries([...each.attributes].map(({ name: key, value }) => [key, value]))
          : each.textContent,
      );
  return { operation: request.localName, request, text, told };
}
