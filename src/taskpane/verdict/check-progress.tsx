import { Button, mergeClasses } from "@fluentui/react-components";
import { useEffect, useId, useState, type ReactElement } from "react";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { detailsChunk } from "../chunks.ts";
import { useLazy } from "../use-lazy.ts";
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
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const labelId = useId();
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (visible) onVisible();
  }, [visible, onVisible]);
  const part = useLazy(detailsChunk, visible);
  if (!visible) return null;
  return (
    <div className={layout.row}>
      {part !== undefined && part !== "missing" && <part.Spinner size="extra-tiny" aria-labelledby={labelId} />}
      <span id={labelId} className={mergeClasses(layout.grow, text.small)}>
        {pane.checking}
      </span>
      <Button size="small" onClick={onStop} onFocus={() => onStopFocus(true)} onBlur={() => onStopFocus(false)}>
        {pane.stop}
      </Button>
    </div>
  );
}
