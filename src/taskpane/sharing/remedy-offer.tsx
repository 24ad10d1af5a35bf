import type { ReactElement } from "react";
import type { SharingEntry } from "../../check/audit-sharing.ts";
import { InlineConfirm } from "../inline-confirm.tsx";
import { useTextStyles } from "../text.style.ts";
import { nameOfEntry, type RoleMessages } from "./format-role-change.ts";

interface RemedyOfferProps {
  readonly entry: SharingEntry;
  readonly words: RoleMessages;
  /** Id of the element that names the entry's person. */
  readonly describedBy: string;
  readonly busy: boolean;
  readonly onMakeSafe: (permissionId: string) => void;
}

/** The smallest change that makes an entry safe, with a confirmation; or a note that the mailbox does not offer it. */
export function RemedyOffer({ entry, words, describedBy, busy, onMakeSafe }: RemedyOfferProps): ReactElement | null {
  const { permission, remedy } = entry;
  const { small } = useTextStyles();
  switch (remedy.kind) {
    case "not-needed":
      return null;
    case "not-offered":
      return <p className={small}>{words.notOffered}</p>;
    case "change": {
      const who = nameOfEntry(entry, words);
      const { confirm } = words;
      return (
        <InlineConfirm
          trigger={words.readOnly}
          question={{
            ...confirm,
            title: confirm.title({ who }),
            body: confirm.body({ who, from: words.roles[permission.role], to: words.roles[remedy.to] }),
          }}
          describedBy={describedBy}
          blocked={busy}
          onYes={() => onMakeSafe(permission.id)}
        />
      );
    }
  }
}
