import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SharingAudit } from "../../check/audit-sharing.ts";
import { formatList } from "../../locales/format-list.ts";
import { nameOf } from "../../wording/format-names.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { reasonUntil } from "../../wording/reason-until.ts";
import type { Words } from "../../wording/words.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { organizationOf } from "../sharing/format-role-change.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import { useCalendarMessages } from "./calendar-context.ts";

interface RestoreCauseProps {
  readonly cause: SharingAudit;
  readonly onSharing: () => void;
}

/** The cause before the repair: whose Outlook could remove the links again. Draws nothing if nobody's could. */
export function RestoreCause({ cause, onSharing }: RestoreCauseProps): ReactElement | null {
  const all = useWords();
  const { start } = useLayoutStyles();
  const { cause: words } = useCalendarMessages().restore;
  if (cause.overall === "safe") return null;
  const names =
    cause.kind === "unknown"
      ? []
      : cause.entries.flatMap(({ risk, permission: { grantee } }) =>
          risk === "can-untrack" && grantee.kind === "person" ? [nameOf(grantee)] : [],
        );
  const organization = organizationOf(cause);
  return (
    <ToneMessage tone="warning" {...(names.length > 0 && { title: words.title })}>
      <p>
        {names.length > 0
          ? words.body({ count: names.length, names: formatList(names, all.locale), ...organization })
          : joinSentences([words.unknown, whyNotTold(cause, all)], all.locale)}
      </p>
      <Button size="small" className={start} onClick={onSharing}>
        {words.look}
      </Button>
    </ToneMessage>
  );
}

function whyNotTold(cause: SharingAudit, words: Words): string {
  const { mailbox, crm } = words.text.pane;
  if (cause.kind === "unknown") return reasonUntil(cause, mailbox, words);
  return cause.users === undefined ? "" : reasonUntil(cause.users, crm, words);
}
