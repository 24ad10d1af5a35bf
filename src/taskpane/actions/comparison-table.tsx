import { Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Difference } from "../../check/action.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { momentOf } from "../../wording/moment-of.ts";
import { plain } from "../../wording/plain.ts";
import type { Words } from "../../wording/words.ts";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { useComparisonStyles } from "./comparison-table.style.ts";

/** Where Outlook and CRM differ: touching the record may bring CRM's values to Outlook. */
export function ComparisonTable({ differences }: { readonly differences: readonly Difference[] }): ReactElement {
  const words = useWords();
  const { comparison } = useActionsMessages();
  const styles = useComparisonStyles();
  return (
    <Table size="extra-small" className={styles.root}>
      <TableHeader>
        <TableRow>
          <TableCell />
          <TableHeaderCell scope="col">{comparison.sides.appointment}</TableHeaderCell>
          <TableHeaderCell scope="col">{comparison.sides.record}</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {differences.map((difference) => {
          const [appointment, record] = bothSides(difference, words, comparison);
          return (
            <TableRow key={difference.point}>
              <TableHeaderCell scope="row" className={styles.point}>
                {comparison.points[difference.point]}
              </TableHeaderCell>
              <TableCell className={styles.value}>
                <bdi>{appointment}</bdi>
              </TableCell>
              <TableCell className={styles.value}>
                <bdi>{record}</bdi>
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

type ComparisonMessages = LaterMessages["comparison"];

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
