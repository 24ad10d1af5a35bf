/** The sandbox's own panel, which no real Outlook has. Each part has a file of its own. */
import type { LoggedRequest } from "../../request-log.ts";
import type { World } from "../../world/world.ts";
import type { OutlookState } from "../routes/outlook-state.ts";
import { element } from "../view/element.ts";
import { Section } from "../view/section.ts";
import type { Session } from "../session.ts";
import { elsewhere, type ElsewhereActions } from "./elsewhere.ts";
import { peopleChoice } from "./people-choice.ts";
import { recordTables } from "./record-tables.ts";
import { requestLog } from "./request-log.ts";
import { stampTable } from "./stamp-table.ts";
import { worldChoice } from "./world-choice.ts";

export interface DrawerActions extends ElsewhereActions {
  readonly loadWorld: (name: string) => void;
  readonly switchPerson: (email: string) => void;
}

interface DrawerModel {
  readonly state: OutlookState;
  readonly session: Session;
  readonly world: World;
  readonly requests: readonly LoggedRequest[];
}

export interface Drawer {
  show(model: DrawerModel): void;
}

export function drawer(container: HTMLElement, actions: DrawerActions): Drawer {
  const part = <Model extends object>(name: string, title: string, draw: (model: Model) => readonly (Node | string)[]): Section<Model> => {
    const body = element("div", {});
    container.append(element("section", { class: `part ${name}` }, element("h2", {}, title), body));
    return new Section(body, draw);
  };
  const locale = (state: OutlookState) => state.viewer.locale;
  const worlds = part("world", "World", worldChoice(actions.loadWorld));
  const people = part("people", "In front of this screen", peopleChoice(actions.switchPerson));
  const others = part("elsewhere", "Elsewhere", elsewhere(actions));
  const stamp = part("stamp", "Stamp of this appointment", stampTable);
  const records = part("records", "Records in CRM", recordTables);
  const requests = part("requests", "Requests", requestLog);
  return {
    show({ state, session, world, requests: lines }) {
      worlds.show({ title: state.title, story: state.story, worlds: state.worlds });
      people.show({ people: state.people, viewer: session.viewer });
      others.show({ people: state.people.filter((person) => person.hasCrmClient) });
      stamp.show({ properties: propertiesOf(world, session) });
      records.show({ orgs: world.orgs, people: state.people, locale: locale(state) });
      requests.show({ lines });
    },
  };
}

function propertiesOf(world: World, { form }: Session) {
  return world.mailboxes.find(({ email }) => email === form.mailbox)?.items.find(({ id }) => id === form.item)?.properties ?? {};
}
