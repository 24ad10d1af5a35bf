import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useLayoutStyles } from "../layout.style.ts";
import { useFoldStyles } from "./fold.style.ts";

interface FoldProps {
  readonly title: string;
  readonly icon?: ReactElement;
  readonly children: ReactNode;
}

/** What is folded away until it is asked for. */
export function Fold({ title, icon, children }: FoldProps): ReactElement {
  const { stack } = useLayoutStyles();
  const styles = useFoldStyles();
  return (
    <Accordion collapsible className={styles.whole}>
      <AccordionItem value="only">
        <AccordionHeader size="small" expandIconPosition="end" {...(icon && { icon })} button={{ className: styles.button }}>
          {title}
        </AccordionHeader>
        <AccordionPanel className={mergeClasses(stack, styles.panel)}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
