import {
  mergeClasses,
  type JSXElement,
  renderBadge_unstable as renderBadge,
  useBadge_unstable as useBadge,
} from "@fluentui/react-components";
import type { Judgement } from "../../tracking/judgement.ts";
import { useWords } from "../words.ts";
import { toneOfVerdict } from "./tone-of.ts";
import { useVerdictBadgeStyles } from "./verdict-badge.style.ts";
import { verdictIcons } from "./verdict-icons.ts";

/** Fluent's Badge, large and filled, with the styles of these four colours alone: all of Badge's weigh 2.1 KiB of the first load. */
export function VerdictBadge({ judgement: { verdict, verified } }: { readonly judgement: Judgement }): JSXElement {
  const { text } = useWords();
  const styles = useVerdictBadgeStyles();
  const VerdictIcon = verdictIcons[verdict];
  const badge = useBadge(
    {
      className: mergeClasses("fui-Badge", styles.root, styles[toneOfVerdict(verdict, verified)]),
      icon: { className: styles.icon, children: <VerdictIcon /> },
      children: text.badges[verdict],
    },
    null,
  );
  return renderBadge(badge);
}
