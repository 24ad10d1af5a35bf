import { onTestFinished, vi } from "vitest";

/** jsdom has neither way to copy; each is given here, or stays away. Gone when the test is. */
export function giveClipboard({
  writes,
  selects,
}: {
  readonly writes: "lets" | "refuses" | "absent";
  readonly selects: boolean | "absent";
}) {
  const written: string[] = [];
  const selected: string[] = [];
  const clipboard = {
    writeText: (text: string) =>
      writes === "lets" ? Promise.resolve(void written.push(text)) : Promise.reject(new DOMException("", "NotAllowedError")),
  };
  define(navigator, "clipboard", writes === "absent" ? undefined : clipboard);
  const execCommand = vi.fn((_command: string) => {
    const field = document.activeElement as HTMLTextAreaElement;
    selected.push(field.value.slice(field.selectionStart, field.selectionEnd));
    return selects === true;
  });
  define(document, "execCommand", selects === "absent" ? undefined : execCommand);
  return { written, selected, execCommand };
}

function define(on: object, name: string, value: unknown): void {
  Object.defineProperty(on, name, { value, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(on, name));
}
