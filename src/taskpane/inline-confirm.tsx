import { Button, mergeClasses } from "@fluentui/react-components";
import { useCallback, useEffect, useId, useRef, useState, type ReactElement } from "react";
import { useInlineConfirmStyles } from "./inline-confirm.style.ts";
import { useLayoutStyles } from "./layout.style.ts";
import { useTextStyles } from "./text.style.ts";

interface InlineConfirmProps {
  readonly trigger: string;
  readonly question: { readonly title: string; readonly body: string; readonly yes: string; readonly no: string };
  /** Ids of the elements that distinguish this button from equal ones. */
  readonly describedBy?: string;
  readonly blocked: boolean;
  readonly primary?: boolean;
  readonly onYes: () => void;
}

/** A button that asks for confirmation in place. Either answer returns the focus to it. */
export function InlineConfirm({ trigger, question, describedBy, blocked, primary = false, onYes }: InlineConfirmProps): ReactElement {
  const styles = useInlineConfirmStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const [asking, setAsking] = useState(false);
  const groupId = useId();
  const titleId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);
  const setOpener = useCallback((button: HTMLButtonElement | null) => {
    opener.current = button;
  }, []);
  useEffect(() => {
    if (asking || !returnFocus.current) return;
    returnFocus.current = false;
    opener.current?.focus();
  }, [asking]);
  const close = (): void => {
    returnFocus.current = true;
    setAsking(false);
  };
  return (
    <>
      <Button
        ref={setOpener}
        className={layout.start}
        size="small"
        appearance={primary ? "primary" : "secondary"}
        disabledFocusable={blocked}
        aria-expanded={asking}
        {...(asking && { "aria-controls": groupId })}
        {...(describedBy !== undefined && { "aria-describedby": describedBy })}
        onClick={() => setAsking(!asking)}
      >
        {trigger}
      </Button>
      {asking && (
        <div id={groupId} role="group" aria-labelledby={titleId} className={mergeClasses(layout.stack, styles.question)}>
          <p id={titleId} className={text.strong}>
            {question.title}
          </p>
          <p>{question.body}</p>
          <div className={layout.row}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={blocked}
              onClick={() => {
                close();
                onYes();
              }}
            >
              {question.yes}
            </Button>
            <Button size="small" onClick={close}>
              {question.no}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
