import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ActionState } from "../acting-state.ts";
import { useWords } from "../words.ts";
import { useActingWords } from "./acting-words.ts";

interface ActionProgressProps {
  readonly action: Extract<ActionState, { kind: "running" }>;
  readonly onStop: () => void;
}

/** What is being done right now, and the way to stop it. */
export function ActionProgress({ action, onStop }: ActionProgressProps): ReactElement {
  const { stop } = useWords().text.pane;
  const words = useActingWords();
  return (
    <section className="banner neutral progress">
      <i className="running" aria-hidden="true" />
      <div className="row spread">
        <span>{action.stopping ? words.stopping : words.steps[action.doing]}</span>
        <Button size="small" disabledFocusable={action.stopping} onClick={onStop}>
          {stop}
        </Button>
      </div>
    </section>
  );
}
