import { Button, Checkbox, MessageBar, MessageBarBody, MessageBarTitle, Text } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { TrackAnswers, TrackQuestion } from "../../check/action.ts";
import { fill } from "../../locales/fill.ts";
import type { PartyChoice, SeveralRows } from "../../tracking/record-party.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";
import type { ActionRequest } from "./actions-state.ts";
import { PartyChooser } from "./party-chooser.tsx";
import { useTrackQuestionsStyles } from "./track-questions.style.ts";

interface TrackQuestionsProps {
  readonly question: TrackQuestion;
  /** The click that led here; it goes on with the answers. */
  readonly request: Extract<ActionRequest, { readonly kind: "track" }>;
}

/** *Track in CRM* paused: what the person decides before a record is made. */
export function TrackQuestions({ question, request }: TrackQuestionsProps): ReactElement {
  const { text } = useWords();
  const { questions, answers, actions } = useActionsMessages();
  const busy = usePane(isBusy);
  const { act, dismiss } = usePaneActions();
  const styles = useTrackQuestionsStyles();
  const titleId = useId();
  const [given, setGiven] = useState<TrackAnswers>(() => proposedAnswers(question, questions.privateSubject));
  const { title, body } = questions[question.about];
  return (
    <section className={styles.card} aria-labelledby={titleId} tabIndex={-1}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle id={titleId}>{title}</MessageBarTitle>
          <div>{fill(body, { subject: questions.privateSubject })}</div>
        </MessageBarBody>
      </MessageBar>
      {question.about === "privacy" ? (
        <>
          {question.sensitivity === "not-known" && <Text>{answers.privacyNotKnown}</Text>}
          <Text>{answers.mayComeBack}</Text>
          <Checkbox
            label={answers.takePrivate}
            checked={given.privacy === "taken"}
            onChange={(_, { checked }) => setGiven({ privacy: checked === true ? "taken" : { keptAs: questions.privateSubject } })}
          />
        </>
      ) : (
        question.people.map((person) => (
          <PartyChooser
            key={person.address}
            person={person}
            chosen={given.people?.find(({ address }) => address === person.address) ?? bestOf(person)}
            onChoose={(choice) => setGiven(({ people = [] }) => ({ people: withChoice(people, choice) }))}
          />
        ))
      )}
      <div className={styles.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => act({ ...request, answers: { ...request.answers, ...withEarlier(request.answers, given) } })}
        >
          {text.pane.track}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={dismiss}>
          {actions.close}
        </Button>
      </div>
    </section>
  );
}

function proposedAnswers(question: TrackQuestion, keptAs: string): TrackAnswers {
  return question.about === "privacy" ? { privacy: { keptAs } } : { people: question.people.map(bestOf) };
}

/** Rows come best first. */
function bestOf({ address, rows: [best] }: SeveralRows): PartyChoice {
  return { address, ...(best && { row: { table: best.table, id: best.id } }) };
}

function withChoice(people: readonly PartyChoice[], choice: PartyChoice): readonly PartyChoice[] {
  return [...people.filter(({ address }) => address !== choice.address), choice];
}

/** Whom the person chose in *Who is in CRM?* stays chosen. */
function withEarlier({ people: earlier = [] }: TrackAnswers = {}, given: TrackAnswers): TrackAnswers {
  return given.people === undefined ? given : { people: given.people.reduce(withChoice, earlier) };
}
