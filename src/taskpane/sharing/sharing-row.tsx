import { Avatar, Badge, Card } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular, PeopleRegular, QuestionRegular, type FluentIcon } from "@fluentui/react-icons";
import { useId, type ReactElement } from "react";
import type { SharingEntry } from "../../check/audit-sharing.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import type { SharingRisk } from "../../tracking/sharing-risk.ts";
import { asSentence, joinSentences } from "../../wording/join-sentences.ts";
import { plain } from "../../wording/plain.ts";
import { nameOf } from "../../wording/format-names.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";
import { RemedyOffer } from "./remedy-offer.tsx";
import { nameOfEntry, roleMessages } from "./format-role-change.ts";
import { isSharingBusy } from "./create-sharing-store.ts";
import { useSharing, useSharingActions, useSharingMessages } from "./sharing-context.ts";
import { useSharingStyles } from "./sharing.style.ts";

interface SharingRowProps {
  readonly entry: SharingEntry;
  /** See `organizationOf`. */
  readonly names: { readonly organization?: string };
}

const looks: Readonly<Record<SharingRisk, { readonly color: "success" | "danger" | "warning"; readonly Sign: FluentIcon }>> = {
  "safe-read-only": { color: "success", Sign: CheckmarkRegular },
  "safe-same-org": { color: "success", Sign: CheckmarkRegular },
  "can-untrack": { color: "danger", Sign: DismissRegular },
  "cannot-tell": { color: "warning", Sign: QuestionRegular },
};

/** One entry of the list: who, which role, what that means, and the smallest change that makes it safe. */
export function SharingRow({ entry, names }: SharingRowProps): ReactElement {
  const { locale } = useWords();
  const messages = useSharingMessages();
  const { sharing } = messages;
  const roles = roleMessages(messages);
  const busy = useSharing(isSharingBusy);
  const { makeSafe } = useSharingActions();
  const styles = useSharingStyles();
  const text = useTextStyles();
  const whoId = useId();
  const { permission, risk } = entry;
  const { grantee } = permission;
  const who = grantee.kind === "person" ? nameOf(grantee) : nameOfEntry(entry, roles);
  const { color, Sign } = looks[risk];
  return (
    <li data-grantee={grantee.kind === "person" ? grantee.address : grantee.kind} data-sharing-risk={risk}>
      <Card appearance="outline" className={styles.card}>
        <div className={styles.head}>
          <Avatar aria-hidden="true" size={36} {...(grantee.kind === "person" ? { name: who } : { icon: <PeopleRegular /> })} />
          <p id={whoId} className={styles.who}>
            <bdi className={text.strong}>{who}</bdi>
            {grantee.kind === "person" && plain(grantee.address) !== who && (
              <bdi dir="ltr" className={text.small}>
                {plain(grantee.address)}
              </bdi>
            )}
          </p>
        </div>
        <Badge appearance="tint" size="large" color={color} icon={<Sign />}>
          {sharing.risks[risk]}
        </Badge>
        <p className={text.small}>
          {joinSentences(
            [asSentence(sharing.role({ role: roles.roles[permission.role] }), locale), formatUser(entry, sharing, names)],
            locale,
          )}
        </p>
        <RemedyOffer entry={entry} words={roles} describedBy={whoId} busy={busy} onMakeSafe={makeSafe} />
      </Card>
    </li>
  );
}

/** Whether this person is a user of the organization, if the reason of the assessment implies it. */
function formatUser({ permission, reason }: SharingEntry, { user }: LaterMessages["sharing"], names: SharingRowProps["names"]): string {
  if (permission.grantee.kind === "default") return user.default;
  if (permission.grantee.kind !== "person" && reason !== "reads-only") return user.unnamed;
  switch (reason) {
    case "reads-only":
      return user["of-no-matter"];
    case "user-of-organization":
      return user.yes(names);
    case "not-a-user-of-organization":
      return user.no(names);
    case "nobody-named":
      return user.unnamed;
    case "everybody-edits":
    case "role-not-known":
    case "user-not-known":
      return user["not-known"](names);
  }
}
