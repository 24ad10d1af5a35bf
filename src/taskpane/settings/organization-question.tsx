import { Button, Card, Field, Radio, RadioGroup } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState, type ReactElement, type RefCallback } from "react";
import { lazy } from "../../app/lazy.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { ChosenOrganization } from "../../outlook/settings.ts";
import { plain } from "../../wording/plain.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isOrganizationAsked } from "../pane-state.ts";
import { useTextStyles } from "../text.style.ts";
import { useLazy } from "../use-lazy.ts";
import { useWords } from "../words.ts";
import { useSettingsStyles } from "./settings.style.ts";
import { Swatch } from "./swatch.tsx";

/** The introduction: only for whoever has not seen it. */
export const firstRunChunk = lazy(() => import(/* webpackChunkName: "introduction" */ "../first-run/introduction.tsx"));

/** Asks which organization the person's Outlook is connected to: beside the verdict, never instead of it. In the first run, below what this is. */
export function OrganizationQuestion(): ReactElement | null {
  const asked = usePane(isOrganizationAsked);
  const firstRun = usePane((state) => state.firstRun);
  const part = useLazy(firstRunChunk, firstRun !== undefined);
  const card = useFocusOnQuestion({ asked, introduced: firstRun !== undefined });
  // Both come at once, or the introduction would push the question down.
  if (firstRun !== undefined && part === undefined) return null;
  const introduction = firstRun !== undefined && part !== undefined && part !== "missing" && <part.Introduction step={firstRun} />;
  if (!introduction && !asked) return null;
  return (
    <Card ref={card}>
      {introduction}
      {asked && <Question />}
    </Card>
  );
}

/** Where it is opened from the settings, and where the introduction above it is taken away, the focus goes to the question. */
function useFocusOnQuestion({ asked, introduced }: { readonly asked: boolean; readonly introduced: boolean }): RefCallback<HTMLDivElement> {
  const before = useRef({ asked, introduced });
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current: was } = before;
    before.current = { asked, introduced };
    const find = (selector: string) => card.current?.querySelector<HTMLElement>(selector);
    if (asked && (!was.asked || (was.introduced && !introduced))) (find("input:checked") ?? find("input"))?.focus();
  }, [asked, introduced]);
  // Fluent's types reject React 19's ref objects, but accept a callback.
  return useCallback((element) => void (card.current = element), []);
}

function Question(): ReactElement {
  const styles = useSettingsStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const organizations = usePane((state) => state.organizations);
  const chosen = usePane((state) => state.chosen);
  const { askOrganization, chooseOrganization } = usePaneActions();
  const { question } = laterMessages(useWords().locale);
  const [picked, setPicked] = useState(chosen);
  // The last value is no organization's index.
  const answers: readonly ChosenOrganization[] = [
    ...organizations.map(({ name }) => ({ kind: "named", name }) as const),
    { kind: "no-crm" },
  ];
  return (
    <form
      className={layout.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (picked === undefined) return;
        askOrganization(false);
        chooseOrganization(picked);
      }}
    >
      <Field label={{ children: question.title, className: text.strong }} hint={question.hint}>
        <RadioGroup
          required
          value={String(answers.findIndex((answer) => isSameAnswer(answer, picked)))}
          onChange={(_, { value }) => setPicked(answers[Number(value)])}
        >
          {organizations.map(({ name, colour }, index) => (
            <Radio
              key={name}
              value={String(index)}
              label={
                <span className={styles.named}>
                  <Swatch colour={colour} />
                  <bdi>{plain(name)}</bdi>
                </span>
              }
            />
          ))}
          <Radio value={String(organizations.length)} label={question.noCrm} />
        </RadioGroup>
      </Field>
      <div className={layout.row}>
        <Button type="submit" size="small" appearance={chosen === undefined ? "primary" : "secondary"}>
          {picked?.kind === "no-crm" ? question.confirmNoCrm : question.confirm}
        </Button>
        {chosen !== undefined && (
          <Button type="button" size="small" appearance="subtle" onClick={() => askOrganization(false)}>
            {question.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}

function isSameAnswer(one: ChosenOrganization, other: ChosenOrganization | undefined): boolean {
  return one.kind === "named" ? other?.kind === "named" && one.name === other.name : other?.kind === "no-crm";
}
