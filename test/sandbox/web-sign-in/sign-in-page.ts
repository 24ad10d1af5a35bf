import type { SignInPage } from "./authorize.ts";

const words = {
  ask: { title: "Sign in?", text: "CRM Tracking Guard asks to read your calendar and CRM on your behalf." },
  choose: { title: "Pick an account", text: "Who are you?" },
  refused: { title: "Your administrator refused", text: "This app needs an administrator's approval, and your organization has said no." },
};

/** Each button is a link to the same address with its answer. */
export function signInPage(asked: URL, kind: SignInPage, people: readonly { readonly name: string; readonly email: string }[]): Response {
  const link = (label: string, answer: string) => {
    const address = new URL(asked);
    address.searchParams.set("sandbox_answer", answer);
    return `<p><a href="${escaped(address.pathname + address.search)}">${escaped(label)}</a></p>`;
  };
  const choices =
    kind === "refused"
      ? [link("Close", "no")]
      : [...people.map(({ name, email }) => link(`Sign in as ${name}`, email)), link("Cancel", "no")];
  return page(words[kind].title, words[kind].text, choices.join(""));
}

export function errorPage(text: string): Response {
  return page("The sandbox's sign-in cannot go on", text, "", 400);
}

function page(title: string, text: string, choices: string, status = 200): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sandbox sign-in</title></head><body><main><h1>${escaped(title)}</h1><p>${escaped(text)}</p>${choices}</main></body></html>`;
  return new Response(html, { status, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
