import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { TroublePicture } from "./trouble-picture.tsx";
import { useLayoutStyles } from "./layout.style.ts";
import { useTextStyles } from "./text.style.ts";
import { useTroubleStyles } from "./trouble.style.ts";

export interface TroubleProps {
  readonly title: string;
  readonly body: string;
  readonly next: string;
}

/** Shown if the pane cannot work at all: what happened, and what to do. Drawn with nothing that would have to be loaded first. */
export function Trouble({ title, body, next }: TroubleProps): ReactElement {
  const styles = useTroubleStyles();
  const text = useTextStyles();
  return (
    <>
      <TroublePicture />
      <section className={mergeClasses(useLayoutStyles().stack, styles.root)} role="alert">
        <h1 className={text.title}>{title}</h1>
        <p>{body}</p>
        <p className={text.strong}>{next}</p>
      </section>
    </>
  );
}
