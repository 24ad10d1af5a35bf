import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { laterMessages } from "../../locales/load-messages.ts";
import type { HelpTopicName } from "./help-topics-for.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";

interface HelpTextProps {
  readonly topic: HelpTopicName;
  readonly onShow: (view: "calendar" | "sharing") => void;
}

const viewsFor: Readonly<Partial<Record<HelpTopicName, readonly ("calendar" | "sharing")[]>>> = {
  "link-lost": ["calendar", "sharing"],
  administrator: ["sharing", "calendar"],
};

/** One topic: what it means, what to do now, how to stop it for good. */
export function HelpText({ topic, onShow }: HelpTextProps): ReactElement {
  const layout = useLayoutStyles();
  const lists = useListStyles();
  const text = useTextStyles();
  const { help, helpTopics } = laterMessages(useWords().locale);
  const { means, now, forGood } = helpTopics[topic];
  const views = viewsFor[topic] ?? [];
  return (
    <>
      <h3 className={text.subtitle}>{help.means}</h3>
      {Object.values(means).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3 className={text.subtitle}>{help.now}</h3>
      <ol className={lists.marked}>
        {Object.values(now).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3 className={text.subtitle}>{help.forGood}</h3>
      <ul className={lists.marked}>
        {Object.values(forGood).map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      {views.length > 0 && (
        <div className={layout.row}>
          {views.map((view) => (
            <Button key={view} size="small" onClick={() => onShow(view)}>
              {help[view]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
