import type { ReactElement } from "react";
import type { Difference } from "../../check/action.ts";
import type { ActingCatalogue } from "../../locales/acting-catalogue.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";
import { useWords } from "../words.ts";
import { useActingWords } from "./acting-words.ts";

/** What Outlook shows beside what CRM has, wherever they differ: a touch may bring CRM's values to Outlook. */
export function ComparisonTable({ differences }: { readonly differences: readonly Difference[] }): ReactElement {
  const words = useWords();
  const { comparison } = useActingWords();
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

type Said = ActingCatalogue["comparison"];

function bothSides(difference: Difference, words: Words, said: Said): readonly [string, string] {
  switch (difference.point) {
    case "subject":
    case "location":
      return [plain(difference.appointment, 200) || said.nothing, plain(difference.record, 200) || said.nothing];
    case "start":
    case "end":
      return [moment(difference.appointment, words, said), moment(difference.record, words, said)];
    case "all-day":
      return [difference.appointment ? said.yes : said.no, difference.record ? said.yes : said.no];
    case "show-as":
      return [said.showAs[difference.appointment], said.showAs[difference.record]];
  }
}

function moment(instant: Date | undefined, { text, dates }: Words, { nothing }: Said): string {
  const told = dates.moment(instant);
  return told === undefined ? nothing : text.record.moment(told);
}
