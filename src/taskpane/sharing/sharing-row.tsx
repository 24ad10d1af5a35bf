import { useId, type ReactElement } from "react";
import type { SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingMessages } from "../../locales/sharing-catalogue.ts";
import type { SharingRisk } from "../../tracking/sharing-risk.ts";
import { plain } from "../../wording/plain.ts";
import { nameOf } from "../../wording/format-names.ts";
import { Icon, type Sign } from "../icon.tsx";
import { RemedyOffer } from "./remedy-offer.tsx";
import { nameOfEntry } from "./format-role-change.ts";
import type { Tone } from "../verdict/tone-of.ts";
import { isSharingBusy } from "./create-sharing-store.ts";
import { useSharing, useSharingActions, useSharingMessages } from "./sharing-context.ts";

interface SharingRowProps {
  readonly entry: SharingEntry;
  /** See `organizationOf`. */
  readonly names: { readonly organization?: string };
}

const looks: Readonly<Record<SharingRisk, { readonly tone: Tone; readonly sign: Sign }>> = {
  "safe-read-only": { tone: "success", sign: "tick" },
  "safe-same-org": { tone: "success", sign: "tick" },
  "can-untrack": { tone: "danger", sign: "cross" },
  "cannot-tell": { tone: "warning", sign: "question" },
};

/** One entry of the list: who, which role, what that means, and the smallest change that makes it safe. */
export function SharingRow({ entry, names }: SharingRowProps): ReactElement {
  const words = useSharingMessages();
  const busy = useSharing(isSharingBusy);
  const { makeSafe } = useSharingActions();
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
        {words.role({ role: words.roles[permission.role] })}. {formatUser(entry, words, names)}
      </p>
      <RemedyOffer entry={entry} words={words} describedBy={whoId} busy={busy} onMakeSafe={makeSafe} />
    </li>
  );
}

/** Whether this person is a user of the organization, if the reason of the assessment implies it. */
function formatUser({ permission, reason }: SharingEntry, { user }: SharingMessages, names: SharingRowProps["names"]): string {
  if (permission.grantee.kind === "default") return user.default();
  if (permission.grantee.kind !== "person" && reason !== "reads-only") return user.unnamed();
  switch (reason) {
    case "reads-only":
      return user["of-no-matter"]();
    case "user-of-organization":
      return user.yes(names);
    case "not-a-user-of-organization":
      return user.no(names);
    case "nobody-named":
      return user.unnamed();
    case "everybody-edits":
    case "role-not-known":
    case "user-not-known":
      return user["not-known"](names);
  }
}
