import { Button, Spinner } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { useStore } from "zustand";
import { fill } from "../../locales/fill.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import { reasonUntil } from "../../wording/reason-until.ts";
import type { Announce } from "../announcer.ts";
import { BackIcon } from "../back-icon.tsx";
import { EmptyState } from "../pictures/empty-state.tsx";
import { OwnCalendarPicture } from "../pictures/pictures.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import type { Tone } from "../verdict/tone-of.ts";
import { useWords } from "../words.ts";
import { auditedEntries, isSharingBusy, type SharingState, type SharingStore } from "./create-sharing-store.ts";
import { organizationOf } from "./format-role-change.ts";
import { SharingContext, useSharingMessages } from "./sharing-context.ts";
import { SharingChanges } from "./sharing-changes.tsx";
import { SharingRow } from "./sharing-row.tsx";
import { useSharingStyles } from "./sharing.style.ts";

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
  const messages = useMemo(() => laterMessages(locale), [locale]);
  const words = messages.sharing;
  const parts = useMemo(() => ({ store, messages }), [store, messages]);
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
  const isAlone = audit?.kind === "audited" && entries.every(({ permission }) => permission.grantee.kind === "default");
  const styles = useSharingStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const overall = audit && words.overall[audit.overall];
  const announcement = asking ? words.asking : overall === undefined ? "" : words.said({ title: overall.title, people: entries.length });
  useEffect(() => announce(announcement), [announcement, announce]);

  return (
    <SharingContext value={parts}>
      <section className={styles.view} aria-label={words.title} aria-busy={busy} {...(audit && { "data-sharing": audit.overall })}>
        <Button size="small" appearance="subtle" icon={<BackIcon />} className={layout.hang} onClick={onBack}>
          {back ?? words.back}
        </Button>
        <h1 ref={title} tabIndex={-1} className={text.title}>
          {words.title}
        </h1>
        <p className={text.muted}>{words.intro}</p>
        {audit === undefined && <Spinner size="small" className={layout.start} label={words.asking} />}
        {audit !== undefined && overall !== undefined && (
          <ToneMessage tone={tones[audit.overall]} title={overall.title}>
            <p>{fill(overall.body, names)}</p>
            <Unknowns audit={audit} />
            {!isAlone && <Again audit={audit} busy={busy} actions={actions} />}
          </ToneMessage>
        )}
        <SharingChanges />
        {entries.length > 0 && (
          <ul className={styles.list} aria-label={words.list}>
            {entries.map((entry) => (
              <SharingRow key={entry.permission.id} entry={entry} names={names} />
            ))}
          </ul>
        )}
        {isAlone && (
          <EmptyState picture={<OwnCalendarPicture />} title={words.nobody}>
            <Again audit={audit} busy={busy} actions={actions} />
          </EmptyState>
        )}
      </section>
    </SharingContext>
  );
}

interface AgainProps extends Pick<SharingStore, "actions"> {
  readonly audit: NonNullable<SharingState["audit"]>;
  readonly busy: boolean;
}

/** Asks anew, by way of signing in where that helps. */
function Again({ audit, busy, actions }: AgainProps): ReactElement {
  const { sharing: words } = useSharingMessages();
  const { start } = useLayoutStyles();
  const signsIn = audit.kind === "unknown" && audit.signIn === "offered";
  return (
    <Button
      size="small"
      className={start}
      disabledFocusable={busy}
      icon={busy ? <Spinner size="extra-tiny" /> : <ArrowClockwiseRegular />}
      onClick={signsIn ? actions.signIn : actions.look}
    >
      {signsIn ? words.signIn : words.again}
    </Button>
  );
}

/** What could not be found out, why, and until when it cannot. */
function Unknowns({ audit }: { readonly audit: NonNullable<SharingState["audit"]> }): ReactElement | null {
  const words = useWords();
  const { sharing } = useSharingMessages();
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
