import type { ReactElement } from "react";
import { TroublePicture } from "./trouble-picture.tsx";

export interface TroubleProps {
  readonly title: string;
  readonly body: string;
  readonly next: string;
}

/** Shown if the pane cannot work at all: what happened, and what to do. */
export function Trouble({ title, body, next }: TroubleProps): ReactElement {
  return (
    <>
      <TroublePicture />
      <section className="banner danger" role="alert">
        <h1 className="title">{title}</h1>
        <p>{body}</p>
        <p className="strong">{next}</p>
      </section>
    </>
  );
}
