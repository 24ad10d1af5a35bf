import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { useStore } from "zustand";
import { sharingCatalogue } from "../../locales/sharing-catalogue.ts";
import { reasonUntil } from "../../wording/reason-until.ts";
import type { Announce } from "../announcer.ts";
import type { Tone } from "../verdict/tone-of.ts";
import { useWords } from "../words.ts";
import { auditedEntries, isSharingBusy, type SharingState, type SharingStore } from "./create-sharing-store.ts";
import { organizationOf } from "./format-role-change.ts";
import { SharingContext, useSharingMessages } from "./sharing-context.ts";
import { SharingChanges } from "./sharing-changes.tsx";
import { SharingRow } from "./sharing-row.tsx";

interface SharingViewProps {
  readonly store: SharingStore;
  readonly locale: string;
  readonly announce: Announce;
  readonly onBack: () => void;
  /** Label of the back button, if it does not lead to the appointment. */
  readonly back?: string;
}

const tones = { safe: "success", "at-risk": "danger", unknown: "warning" } as const satisfies Record<string, Tone>;

/** Everybody with rights in the viewer's own calendar, and what their Outlook could do to its appointments. */
export function SharingView({ store, locale, announce, onBack, back }: SharingViewProps): ReactElement {
  const { actions } = store;
  const words = useMemo(() => sharingCatalogue(locale), [locale]);
  const parts = useMemo(() => ({ store, messages: words }), [store, words]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    // Rights may have been granted since the last audit.
    actions.look();
  }, [actions]);

  const audit = useStore(store, (state) => state.audit);
  const asking = useStore(store, (state) => state.asking);
  const busy = useStore(store, isSharingBusy);
  const entries = auditedEntries({ audit });
  const names = organizationOf(audit);
  const overall = audit && words.overall[audit.overall](names);
  const announcement = asking ? words.asking : overall === undefined ? "" : words.said({ title: overall.title, people: entries.length });
  useEffect(() => announce(announcement), [announcement, announce]);

  return (
    <SharingContext value={parts}>
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
            <Unknowns audit={audit} />
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
        <SharingChanges />
        {entries.length > 0 && (
          <ul className="plain-list" aria-label={words.list}>
            {entries.map((entry) => (
              <SharingRow key={entry.permission.id} entry={entry} names={names} />
            ))}
          </ul>
        )}
        {audit?.kind === "audited" && entries.every(({ permission }) => permission.grantee.kind === "default") && <p>{words.nobody}</p>}
      </section>
    </SharingContext>
  );
}

/** What could not be found out, why, and until when it cannot. */
function Unknowns({ audit }: { readonly audit: NonNullable<SharingState["audit"]> }): ReactElement | null {
  const words = useWords();
  const sharing = useSharingMessages();
  const { mailbox, crm } = words.text.pane;
  if (audit.kind === "unknown") {
    return (
      <p>
        {sharing.unreadable} {reasonUntil(audit, mailbox, words)}
      </p>
    );
  }
  if (audit.users === undefined) return null;
  return <p>{audit.users.why === "not-asked" ? sharing.notAsked : sharing.usersUnknown({ what: reasonUntil(audit.users, crm, words) })}</p>;
}
