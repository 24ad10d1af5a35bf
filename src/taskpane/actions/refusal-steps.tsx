import { Button, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CrmRefusal } from "../../check/action.ts";
import { momentOf } from "../../wording/moment-of.ts";
import { plain } from "../../wording/plain.ts";
import { usePaneActions } from "../pane-context.ts";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { usePeopleStyles } from "./people.style.ts";

/** After a rule or a plug-in refused: the records that a rule found, and CRM's own form, filled in. Coming back from it checks anew. */
export function RefusalSteps({ refusal: { form, alike } }: { readonly refusal: CrmRefusal }): ReactElement {
  const words = useWords();
  const { refusal: messages } = useActionsMessages();
  const { openForm, openInCrm } = usePaneActions();
  const styles = usePeopleStyles();
  return (
    <>
      {alike.length > 0 && (
        <>
          <Text block>{messages.alike({ count: alike.length })}</Text>
          <ul className={styles.list}>
            {alike.map((record) => (
              <li key={record.id}>
                <bdi>{plain(record.subject, 200) || record.id}</bdi>{" "}
                <span className={styles.aside}>
                  <bdi>{momentOf(record.start, words)}</bdi>
                  {record.owner !== undefined && (
                    <>
                      {" · "}
                      <bdi>{plain(record.owner)}</bdi>
                    </>
                  )}
                </span>{" "}
                <Button size="small" onClick={() => openInCrm(record)}>
                  {messages.openInCrm}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {form !== undefined && (
        <>
          <Text block>{messages.formHint}</Text>
          <Button size="small" appearance="primary" onClick={() => openForm(form)}>
            {messages.form}
          </Button>
        </>
      )}
    </>
  );
}
