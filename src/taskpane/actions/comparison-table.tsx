import type { ReactElement } from "react";
import type { Difference } from "../../check/action.ts";
import type { ActionsMessages } from "../../locales/actions-catalogue.ts";
import { momentOf } from "../../wording/moment-of.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";

/** Where Outlook and CRM differ: touching the record may bring CRM's values to Outlook. */
export function ComparisonTable({ differences }: { readonly differences: readonly Difference[] }): ReactElement {
  const words = useWords();
  const { comparison } = useActionsMessages();
  return (
    <table className="comparison small">
      <thead>
        <tr>
          <td />
          <th scope="col">{comparison.sides.appointment}</th>
          <th scope="col">{comparison.sides.record}</th>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => {
          const [appointment, record] = bothSides(difference, words, comparison);
          return (
            <tr key={difference.point}>
              <th scope="row">{comparison.points[difference.point]}</th>
              <td>
                <bdi>{appointment}</bdi>
              </td>
              <td>
                <bdi>{record}</bdi>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type ComparisonMessages = ActionsMessages["comparison"];

function bothSides(difference: Difference, words: Words, messages: ComparisonMessages): readonly [string, string] {
  switch (difference.point) {
    case "subject":
    case "location":
      return [plain(difference.appointment, 200) || messages.nothing, plain(difference.record, 200) || messages.nothing];
    case "start":
    case "end":
      return [momentOf(difference.appointment, words) ?? messages.nothing, momentOf(difference.record, words) ?? messages.nothing];
    case "all-day":
      return [difference.appointment ? messages.yes : messages.no, difference.record ? messages.yes : messages.no];
    case "show-as":
      return [messages.showAs[difference.appointment], messages.showAs[difference.record]];
  }
}
