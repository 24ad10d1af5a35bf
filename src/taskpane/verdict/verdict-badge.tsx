import { Badge, type BadgeProps } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Judgement } from "../../tracking/judgement.ts";
import { useWords } from "../words.ts";
import { toneOfVerdict, type Tone } from "./tone-of.ts";
import { verdictIcons } from "./verdict-icons.ts";

const colours: Readonly<Record<Tone, NonNullable<BadgeProps["color"]>>> = {
  success: "success",
  warning: "warning",
  danger: "danger",
  neutral: "informative",
};

export function VerdictBadge({ judgement: { verdict, verified } }: { readonly judgement: Judgement }): ReactElement {
  const { text } = useWords();
  const VerdictIcon = verdictIcons[verdict];
  return (
    <Badge appearance="filled" size="large" color={colours[toneOfVerdict(verdict, verified)]} icon={<VerdictIcon />}>
      {text.badges[verdict]}
    </Badge>
  );
}
