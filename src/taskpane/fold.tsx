import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useFoldStyles } from "./fold.style.ts";
import { useLayoutStyles } from "./layout.style.ts";

interface FoldProps {
  readonly title: ReactNode;
  readonly icon?: ReactElement;
  /** Drawn while it is open. */
  readonly children: ReactNode;
  /** Called with each opening. */
  readonly onOpen?: () => void;
  /** "inside": of a card or a message, without lines of its own. */
  readonly place?: "column" | "inside";
}

/** What is folded away until it is asked for. */
export function Fold({ title, icon, children, onOpen, place = "column" }: FoldProps): ReactElement {
  const styles = useFoldStyles();
  const { stack } = useLayoutStyles();
  return (
    <Accordion
      collapsible
      className={mergeClasses(styles.whole, styles[place])}
      onToggle={(_event, { openItems }) => {
        if (openItems.length > 0) onOpen?.();
      }}
    >
      <AccordionItem value="only">
        <AccordionHeader
          as="h2"
          size="small"
          expandIconPosition="end"
          {...(icon && { icon })}
          button={{ className: mergeClasses(styles.button, place === "inside" && styles.small) }}
        >
          <span>{title}</span>
        </AccordionHeader>
        <AccordionPanel className={mergeClasses(stack, styles.panel)}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
