import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SharingAudit } from "../../check/audit-sharing.ts";
import { plain } from "../../wording/plain.ts";
import { nameOf } from "../../wording/spoken-report.ts";
import { useCalendarWords } from "./calendar-words.ts";

interface RestoreCauseProps {
  readonly cause: SharingAudit;
  readonly onSharing: () => void;
}

/** The cause before the repair: whose Outlook may remove the links again. Nothing where nobody's may. */
export function RestoreCause({ cause, onSharing }: RestoreCauseProps): ReactElement | null {
  const { cause: words } = useCalendarWords().restore;
  if (cause.overall === "safe") return null;
  const names =
    cause.kind === "unknown"
      ? []
      : cause.entries.flatMap(({ risk, permission: { grantee } }) =>
          risk === "can-untrack" && grantee.kind === "person" ? [nameOf(grantee)] : [],
        );
  const organization = cause.kind === "audited" && cause.organization !== undefined ? { organization: plain(cause.organization) } : {};
  return (
    <div className="banner warning">
      {names.length > 0 && <p className="strong">{words.title}</p>}
      <p>{names.length > 0 ? words.body({ names, ...organization }) : words.unknown}</p>
      <div className="row">
        <Button size="small" onClick={onSharing}>
          {words.look}
        </Button>
      </div>
    </div>
  );
}
