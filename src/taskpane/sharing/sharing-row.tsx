import { useId, type ReactElement } from "react";
import type { SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingRisk } from "../../tracking/sharing-risk.ts";
import { plain } from "../../wording/plain.ts";
import { Icon, type Sign } from "../icon.tsx";
import { InlineConfirm } from "../inline-confirm.tsx";
import type { Tone } from "../tone-of.ts";
import { useSharingWords } from "./sharing-words.ts";
import { nameOfEntry, spokenUser } from "./spoken-change.ts";

interface SharingRowProps {
  readonly entry: SharingEntry;
  readonly organization: string | undefined;
  readonly busy: boolean;
  readonly onMakeSafe: (permissionId: string) => void;
}

const looks: Readonly<Record<SharingRisk, { readonly tone: Tone; readonly sign: Sign }>> = {
  "safe-read-only": { tone: "success", sign: "tick" },
  "safe-same-org": { tone: "success", sign: "tick" },
  "can-untrack": { tone: "danger", sign: "cross" },
  "cannot-tell": { tone: "warning", sign: "question" },
};

/** One entry of the list: who, which role, what that means, and the least change that makes it safe. */
export function SharingRow({ entry, organization, busy, onMakeSafe }: SharingRowProps): ReactElement {
  const words = useSharingWords();
  const whoId = useId();
  const { permission, remedy, risk } = entry;
  const { grantee } = permission;
  const who = nameOfEntry(entry, words);
  const from = words.roles[permission.role];
  const { tone, sign } = looks[risk];
  return (
    <li className="card" data-grantee={grantee.kind === "person" ? grantee.address : "default"} data-sharing-risk={risk}>
      <p id={whoId}>
        <bdi className="strong">{who}</bdi>
        {grantee.kind === "person" && plain(grantee.address) !== who && (
          <>
            <br />
            <bdi className="small">{plain(grantee.address)}</bdi>
          </>
        )}
      </p>
      <span className={`badge ${tone}`}>
        <Icon sign={sign} />
        {words.risks[risk]}
      </span>
      <p className="small">
        {words.role({ role: from })}. {spokenUser(entry, words, organization === undefined ? {} : { organization: plain(organization) })}
      </p>
      {remedy.kind === "change" && (
        <InlineConfirm
          trigger={words.readOnly}
          question={{ ...words.confirm, title: words.confirm.title({ who }), body: words.confirm.body({ who, from, to: words.roles[remedy.to] }) }}
          describedBy={whoId}
          blocked={busy}
          onYes={() => onMakeSafe(permission.id)}
        />
      )}
      {remedy.kind === "not-offered" && <p className="small">{words.notOffered}</p>}
    </li>
  );
}
