/** Icons by what they mean. The text beside an icon says the same, so screen readers skip it. */
import {
  CheckmarkCircleFilled,
  DiamondDismissFilled,
  QuestionCircleRegular,
  SubtractCircleRegular,
  WarningFilled,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useIconStyles } from "./icon.style.ts";

export type Sign = "tick" | "cross" | "dash" | "question" | "attention";

/** Those of a message bar mean the same there. */
const signIcons: Readonly<Record<Sign, FluentIcon>> = {
  tick: CheckmarkCircleFilled,
  cross: DiamondDismissFilled,
  dash: SubtractCircleRegular,
  question: QuestionCircleRegular,
  attention: WarningFilled,
};

/** In its colour, and as large as the line that it stands in. */
export function Icon({ sign }: { readonly sign: Sign }): ReactElement {
  const styles = useIconStyles();
  const SignIcon = signIcons[sign];
  return <SignIcon className={styles[sign]} />;
}
