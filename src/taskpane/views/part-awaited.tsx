import { Button, Spinner } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { laterMessages } from "../../locales/load-messages.ts";
import { BackIcon } from "../back-icon.tsx";
import { EmptyState } from "../pictures/empty-state.tsx";
import { NoAnswerPicture } from "../pictures/pictures.tsx";
import { useWords } from "../words.ts";
import { useViewsStyles } from "./views.style.ts";

interface PartAwaitedProps {
  /** Of a view: undefined until it has arrived. */
  readonly part: "missing" | undefined;
  readonly onBack: () => void;
  readonly back: string;
}

/** In place of a view that is still being loaded, or could not be. */
export function PartAwaited({ part, onBack, back }: PartAwaitedProps): ReactElement {
  const { text, locale } = useWords();
  const styles = useViewsStyles();
  const button = (
    <Button size="small" appearance="subtle" icon={<BackIcon />} className={styles.back} onClick={onBack}>
      {back}
    </Button>
  );
  return part === "missing" ? (
    <div role="status">
      <EmptyState picture={<NoAnswerPicture />} title={text.pane.partMissing}>
        {button}
      </EmptyState>
    </div>
  ) : (
    <div className={styles.waiting}>
      {button}
      <Spinner size="small" className={styles.back} label={{ children: laterMessages(locale).views.loading, role: "status" }} />
    </div>
  );
}
