import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { helpCatalogue } from "../../locales/help-catalogue.ts";
import type { HelpTopic } from "../../locales/en/help.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";

interface HelpTextProps {
  readonly topic: HelpTopic;
  readonly onShow: (view: "calendar" | "sharing") => void;
}

/** One topic: what it means, what to do now, how to stop it for good. */
export function HelpText({ topic, onShow }: HelpTextProps): ReactElement {
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const { help } = helpCatalogue(useWords().locale);
  return (
    <>
      <h3 className={text.subtitle}>{help.means}</h3>
      {topic.means.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3 className={text.subtitle}>{help.now}</h3>
      <ol className={layout.marked}>
        {topic.now.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3 className={text.subtitle}>{help.forGood}</h3>
      <ul className={layout.marked}>
        {topic.forGood.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
      {topic.views !== undefined && (
        <div className={layout.row}>
          {topic.views.map((view) => (
            <Button key={view} size="small" onClick={() => onShow(view)}>
              {help[view]}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
