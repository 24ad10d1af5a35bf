import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useCallback, type ReactElement } from "react";
import { laterMessages } from "../../locales/load-messages.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { usePaneActions } from "../pane-context.ts";
import { LinkedPicture } from "../pictures/pictures.tsx";
import { useWords } from "../words.ts";
import { useFirstRunStyles } from "./first-run.style.ts";

interface IntroductionProps {
  readonly step: "asking" | "answered";
}

/** The first run's first step, what this is, which stands above the second, the question; and its last, that all is set up. */
export function Introduction({ step }: IntroductionProps): ReactElement {
  const styles = useFirstRunStyles();
  const layout = useLayoutStyles();
  const words = laterMessages(useWords().locale).firstRun;
  const { closeFirstRun } = usePaneActions();
  // The question has gone, and the focus with it.
  const takeFocus = useCallback((heading: HTMLHeadingElement | null) => heading?.focus(), []);
  return (
    <>
      <div className={styles.band}>
        <LinkedPicture />
        {step === "asking" && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.dismiss}
            icon={<DismissRegular />}
            aria-label={words.dismiss}
            onClick={closeFirstRun}
          />
        )}
      </div>
      <h2 key={step} {...(step === "answered" && { ref: takeFocus, tabIndex: -1 })} className={styles.title}>
        {words[step].title}
      </h2>
      <p>{words[step].body}</p>
      {step === "answered" && (
        <Button size="small" className={layout.start} onClick={closeFirstRun}>
          {words.done}
        </Button>
      )}
    </>
  );
}
