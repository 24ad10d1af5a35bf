/** What a verdict looks like; its badge says the same in words. */
import {
  CheckmarkCircleFilled,
  ClockFilled,
  DiamondDismissFilled,
  InfoFilled,
  LinkDismissFilled,
  QuestionCircleFilled,
  SquareMultipleFilled,
  WarningFilled,
  type FluentIcon,
} from "@fluentui/react-icons";
import type { Verdict } from "../../tracking/judgement.ts";

export const verdictIcons: Readonly<Record<Verdict, FluentIcon>> = {
  tracked: CheckmarkCircleFilled,
  lost: LinkDismissFilled,
  unlinked: LinkDismissFilled,
  "record-missing": DiamondDismissFilled,
  duplicated: SquareMultipleFilled,
  "duplicate-ahead": SquareMultipleFilled,
  copied: SquareMultipleFilled,
  "other-org": WarningFilled,
  untracking: WarningFilled,
  "maybe-lost": WarningFilled,
  pending: ClockFilled,
  "not-tracked": InfoFilled,
  "tracked-by-other": InfoFilled,
  unknown: QuestionCircleFilled,
};
