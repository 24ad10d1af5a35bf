import type { ReactElement } from "react";
import { laterMessages } from "../locales/load-messages.ts";
import { formatMisconfigured, formatNoOffice } from "../wording/format-start-trouble.ts";
import { Broken } from "./broken.tsx";
import type { PaneState } from "./pane-state.ts";
import { Trouble } from "./trouble.tsx";
import { useWords } from "./words.ts";

interface StartTroubleProps {
  readonly phase: Extract<PaneState["phase"], { readonly kind: "no-office" | "misconfigured" | "broken" }>;
}

/** Why the pane cannot work at all. */
export function StartTrouble({ phase }: StartTroubleProps): ReactElement {
  const { trouble } = laterMessages(useWords().locale);
  switch (phase.kind) {
    case "no-office":
      return <Trouble {...formatNoOffice(phase.waitedSeconds, trouble)} />;
    case "misconfigured":
      return <Trouble {...formatMisconfigured(phase, trouble)} />;
    case "broken":
      return <Broken detail={phase.detail} />;
  }
}
