import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { NoAnswerPicture } from "./pictures/pictures.tsx";
import { useLayoutStyles } from "./layout.style.ts";
import { useTextStyles } from "./text.style.ts";
import { useTroubleStyles } from "./trouble.style.ts";

export interface TroubleProps {
  readonly title: string;
  readonly body: string;
  readonly next: string;
}

/** Shown if the pane cannot work at all: what happened, and what to do. */
export function Trouble({ title, body, next }: TroubleProps): ReactElement {
  const styles = useTroubleStyles();
  const text = useTextStyles();
  return (
    <>
      <NoAnswerPicture />
      <section className={mergeClasses(useLayoutStyles().stack, styles.root)} role="alert">
        <h1 className={text.title}>{title}</h1>
        <p>{body}</p>
        <p className={text.strong}>{next}</p>
      </section>
    </>
  );
}
