/** Calls of the add-in that the sandbox does not simulate, shown on the console and on the page. */
import { element } from "../view/element.ts";

export interface HostLog {
  readonly add: (line: string) => void;
}

export function hostLog(container: HTMLElement): HostLog {
  const list = element("ul", { class: "log" });
  container.append(element("h2", {}, "Not simulated"), list);
  return {
    add(line) {
      console.error(`Sandbox: ${line}`);
      list.append(element("li", { class: "bad" }, line));
      container.hidden = false;
    },
  };
}
