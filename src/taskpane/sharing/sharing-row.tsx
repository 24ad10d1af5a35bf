import { useId, type ReactElement } from "react";
import type { SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingRisk } from "../../tracking/sharing-risk.ts";
import { plain } from "../../wording/plain.ts";
import { nameOf } from "../../wording/spoken-report.ts";
import { Icon, type Sign } from "../icon.tsx";
import { RemedyOffer } from "../remedy-offer.tsx";
import { nameOfEntry } from "../spoken-role-change.ts";
import type { Tone } from "../tone-of.ts";
import { useSharingWords } from "./sharing-words.ts";
import { spokenUser } from "./spoken-user.ts";

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
  const { permission, risk } = entry;
  const { grantee } = permission;
  const who = grantee.kind === "person" ? nameOf(grantee) : nameOfEntry(entry, words);
  const { tone, sign } = looks[risk];
  return (
    <li className="card" data-grantee={grantee.kind === "person" ? grantee.address : grantee.kind} data-sharing-risk={risk}>
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
        {words.role({ role: words.roles[permission.role] })}.{" "}
        {spokenUser(entry, words, organization === undefined ? {} : { organization: plain(organization) })}
      </p>
      <RemedyOffer entry={entry} words={words} describedBy={whoId} busy={busy} onMakeSafe={onMakeSafe} />
    </li>
  );
}
