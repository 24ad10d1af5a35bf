import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, Badge, Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement } from "react";
import { laterMessages } from "../../locales/load-messages.ts";
import { helpTopicsFor, type HelpTopicName } from "./help-topics-for.ts";
import { BackIcon } from "../back-icon.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { usePane } from "../pane-context.ts";
import { reportOf } from "../pane-state.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";
import { HelpText } from "./help-text.tsx";
import { useHelpStyles } from "./help.style.ts";

interface HelpViewProps {
  readonly onBack: () => void;
  readonly onShow: (view: "calendar" | "sharing") => void;
}

/** *Help* by what somebody sees; what is about the appointment on screen comes first, and is open. */
export function HelpView({ onBack, onShow }: HelpViewProps): ReactElement {
  const styles = useHelpStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const { help, helpTopics: topics } = laterMessages(useWords().locale);
  const report = usePane(reportOf);
  // As it was when help was opened: a new verdict does not move what is being read.
  const [fitting] = useState(() => (report === undefined ? [] : helpTopicsFor(report)));
  const rest = (Object.keys(topics) as HelpTopicName[]).filter((name) => !fitting.includes(name));
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={mergeClasses(layout.stack, styles.view)} aria-label={help.title}>
      <Button size="small" appearance="subtle" icon={<BackIcon />} className={layout.hang} onClick={onBack}>
        {help.back}
      </Button>
      <h1 ref={title} tabIndex={-1} className={text.title}>
        {help.title}
      </h1>
      <p className={text.muted}>{help.intro}</p>
      <Accordion multiple collapsible defaultOpenItems={fitting.slice(0, 1)}>
        {[...fitting, ...rest].map((name) => (
          <AccordionItem key={name} value={name} className={styles.item}>
            <AccordionHeader as="h2" expandIconPosition="end">
              <span className={styles.symptom}>
                {topics[name].title}
                {fitting.includes(name) && <Badge appearance="tint">{help.fits}</Badge>}
              </span>
            </AccordionHeader>
            <AccordionPanel className={mergeClasses(layout.stack, styles.panel)}>
              <HelpText topic={name} onShow={onShow} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
      <p className={text.small}>{help.stuck}</p>
    </section>
  );
}
