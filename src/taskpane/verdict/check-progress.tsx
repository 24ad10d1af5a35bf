import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { useWords } from "../words.ts";

/** Progress of a shorter check is not shown, since it would only flicker. */
const quietMs = 1000;

interface CheckProgressProps {
  readonly onStop: () => void;
  readonly onStopFocus: (focused: boolean) => void;
  /** Called when the progress becomes visible, so that it is announced too. */
  readonly onVisible: () => void;
}

/** Mounted during a check. */
export function CheckProgress({ onStop, onStopFocus, onVisible }: CheckProgressProps): ReactElement | null {
  const { pane } = useWords().text;
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (visible) onVisible();
  }, [visible, onVisible]);
  if (!visible) return null;
  return (
    <div className="row spread">
      <span className="small">{pane.checking}</span>
      <Button size="small" onClick={onStop} onFocus={() => onStopFocus(true)} onBlur={() => onStopFocus(false)}>
        {pane.stop}
      </Button>
    </div>
  );
}
