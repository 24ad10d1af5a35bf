import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useSyncExternalStore, type ReactElement } from "react";
import { sharingCatalogueFor } from "../../locales/sharing-catalogue.ts";
import { plain } from "../../wording/plain.ts";
import type { Announce } from "../announcer.ts";
import type { Tone } from "../tone-of.ts";
import { useWords } from "../words.ts";
import { entriesOf, isChanging, type SharingState, type SharingStore } from "./create-sharing-store.ts";
import { SharingChanges } from "./sharing-changes.tsx";
import { SharingRow } from "./sharing-row.tsx";
import { SharingWordsContext } from "./sharing-words.ts";

interface SharingViewProps {
  readonly store: SharingStore;
  readonly locale: string;
  readonly announce: Announce;
  readonly onBack: () => void;
  /** Where that leads, if not to the appointment. */
  readonly back?: string;
}

const tones = { safe: "success", "at-risk": "danger", unknown: "warning" } as const satisfies Record<string, Tone>;

/** Everybody with rights in one's own calendar, and what their Outlook could do to its appointments. */
export function SharingView({ store, locale, announce, onBack, back }: SharingViewProps): ReactElement {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { actions } = store;
  const { text } = useWords();
  const words = useMemo(() => sharingCatalogueFor(locale), [locale]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    // Whoever was given rights since is told now.
    actions.look();
  }, [actions]);

  const { audit, asking } = state;
  const entries = entriesOf(state);
  const organization = audit?.kind === "audited" ? audit.organization : undefined;
  const busy = asking || isChanging(state);
  const overall = audit && words.overall[audit.overall](organization === undefined ? {} : { organization: plain(organization) });
  const spoken = asking ? words.asking : overall === undefined ? "" : words.said({ title: overall.title, people: entries.length });
  useEffect(() => announce(spoken), [spoken, announce]);

  return (
    <SharingWordsContext value={words}>
      <section className="section" aria-label={words.title} aria-busy={busy} {...(audit && { "data-sharing": audit.overall })}>
        <div className="row">
          <Button size="small" onClick={onBack}>
            {back ?? words.back}
          </Button>
        </div>
        <h1 ref={title} tabIndex={-1} className="title">
          {words.title}
        </h1>
        <p className="small">{words.intro}</p>
        {audit === undefined && <p>{words.asking}</p>}
        {audit !== undefined && overall !== undefined && (
          <div className={`banner ${tones[audit.overall]}`}>
            <h2 className="subtitle">{overall.title}</h2>
            <p>{overall.body}</p>
            <Unknowns
              audit={audit}
              reasonOf={(why) => text.reasons[why]({ who: audit.kind === "unknown" ? text.pane.mailbox : text.pane.crm }).what}
              words={words}
            />
          </div>
        )}
        <div className="row">
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={audit?.kind === "unknown" && audit.signIn === "offered" ? actions.signIn : actions.look}
          >
            {audit?.kind === "unknown" && audit.signIn === "offered" ? words.signIn : words.again}
          </Button>
        </div>
        <SharingChanges changes={state.changes} busy={busy} onUndo={actions.undo} />
        {entries.length > 0 && (
          <ul className="plain-list" aria-label={words.list}>
            {entries.map((entry) => (
              <SharingRow key={entry.permission.id} entry={entry} organization={organization} busy={busy} onMakeSafe={actions.makeSafe} />
            ))}
          </ul>
        )}
        {audit?.kind === "audited" && entries.every(({ permission }) => permission.grantee.kind === "default") && <p>{words.nobody}</p>}
      </section>
    </SharingWordsContext>
  );
}

type Audit = NonNullable<SharingState["audit"]>;

/** Why something could not be told. */
function Unknowns({
  audit,
  reasonOf,
  words,
}: {
  readonly audit: Audit;
  readonly reasonOf: (why: Extract<Audit, { kind: "unknown" }>["why"]) => string;
  readonly words: ReturnType<typeof sharingCatalogueFor>;
}): ReactElement | null {
  if (audit.kind === "unknown") {
    return (
      <p>
        {words.unreadable} {reasonOf(audit.why)}
      </p>
    );
  }
  if (audit.users === undefined) return null;
  return <p>{audit.users.why === "not-asked" ? words.notAsked : words.usersUnknown({ what: reasonOf(audit.users.why) })}</p>;
}
