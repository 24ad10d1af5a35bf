import { SignInRefused, TimedOut, Unreachable, type Failure } from "../../http/failure.ts";
import type { DialogMessages } from "../../locales/message-types.ts";

export type SignInTrouble = keyof DialogMessages["signIn"]["trouble"];

export interface SignInScreen {
  setWords(words: DialogMessages["signIn"]): void;
  working(): void;
  done(delivery: "sent" | "not-sent"): void;
  failed(trouble: SignInTrouble, offers: { readonly again?: () => void; readonly close?: () => void }): void;
  wordsFor(failure: Failure): SignInTrouble;
}

/** Draws without a framework, since it is only visible for a moment between two pages of the authority. */
export function createSignInScreen(root: HTMLElement, words: DialogMessages["signIn"]): SignInScreen {
  let drawn: () => void = () => undefined;

  function show(
    draw: () => {
      readonly title: string;
      readonly lines?: readonly string[];
      readonly buttons?: readonly HTMLElement[];
      readonly busy?: boolean;
    },
  ): void {
    drawn = () => {
      const { title, lines = [], buttons = [], busy = false } = draw();
      root.setAttribute("aria-busy", String(busy));
      const heading = element("h1", title);
      // Office.js handles Tab itself, so each new page starts at its heading.
      heading.tabIndex = -1;
      const row = element("div");
      row.className = "buttons";
      row.append(...buttons);
      root.replaceChildren(heading, ...lines.map((line) => element("p", line)), ...(buttons.length > 0 ? [row] : []));
      if (!busy) heading.focus();
    };
    drawn();
  }

  return {
    setWords(next) {
      words = next;
      drawn();
    },
    working: () => show(() => ({ title: words.working, busy: true })),
    done: (delivery) => show(() => ({ title: words.done.title, lines: [delivery === "sent" ? words.done.body : words.done.alone] })),
    failed: (trouble, { again, close }) =>
      show(() => {
        const { what, why, next } = words.trouble[trouble];
        return {
          title: what,
          lines: [why, next],
          buttons: [...(again ? [button(words.again, again, "primary")] : []), ...(close ? [button(words.close, close)] : [])],
        };
      }),
    wordsFor: (failure) =>
      failure instanceof SignInRefused
        ? "refused"
        : failure instanceof Unreachable || failure instanceof TimedOut
          ? "unreachable"
          : "failed",
  };
}

function element(name: "h1" | "p" | "div", text = ""): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(label: string, press: () => void, className = ""): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}
