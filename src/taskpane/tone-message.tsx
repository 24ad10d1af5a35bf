import { MessageBar, MessageBarBody, mergeClasses, type MessageBarIntent } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";
import { useLayoutStyles } from "./layout.style.ts";
import { useTextStyles } from "./text.style.ts";
import { useToneMessageStyles } from "./tone-message.style.ts";
import type { Tone } from "./verdict/tone-of.ts";

const intents: Readonly<Record<Tone, MessageBarIntent>> = { success: "success", warning: "warning", danger: "error", neutral: "info" };

interface ToneMessageProps {
  readonly tone: Tone;
  /** A heading, which names the message. */
  readonly title?: ReactNode;
  /** Paragraphs, lists, and a row of buttons at the end. */
  readonly children?: ReactNode;
  /** In place of the tone's own. */
  readonly icon?: ReactElement;
  /** May take the focus, without being a stop of Tab. */
  readonly focusable?: boolean;
}

/** A message in the pane's column: what happened, and what to do. The live regions of the page announce it, not the message itself. */
export function ToneMessage({ tone, title, children, icon, focusable = false }: ToneMessageProps): ReactElement {
  const styles = useToneMessageStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const titleId = useId();
  return (
    <MessageBar
      intent={intents[tone]}
      layout="multiline"
      data-tone={tone}
      className={styles.root}
      {...(title === undefined ? { "aria-labelledby": undefined } : { role: "region", "aria-labelledby": titleId })}
      {...(icon && { icon })}
      {...(focusable && { tabIndex: -1 })}
    >
      <MessageBarBody className={mergeClasses(styles.body, layout.stack)}>
        {title !== undefined && (
          <h2 id={titleId} className={text.subtitle}>
            {title}
          </h2>
        )}
        {children}
      </MessageBarBody>
    </MessageBar>
  );
}
