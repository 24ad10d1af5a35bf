import { checkAppointment, type CheckPorts } from "../check/check-appointment.ts";
import type { CheckReport } from "../check/report.ts";
import { createLastCheckStore } from "../outlook/last-check-store.ts";
import { shownKey } from "../outlook/shown-key.ts";
import type { LastCheck } from "../tracking/last-check.ts";

export type OnLastCheck = (found: LastCheck) => void;

interface Options {
  readonly signal: AbortSignal;
  /** Called at most once, as soon as Outlook has named the item. */
  readonly onLastCheck: OnLastCheck;
}

/**
 * A check that first says what the last one of this item found, and afterwards keeps what it found itself, unawaited.
 * @throws AbortError when aborted
 */
export async function checkRemembering(ports: CheckPorts, { signal, onLastCheck }: Options): Promise<CheckReport> {
  const lastChecks = createLastCheckStore();
  let named: Promise<string | undefined> = Promise.resolve(undefined);
  const report = await checkAppointment(
    {
      ...ports,
      async nameOpenItem(options) {
        const open = await ports.nameOpenItem(options);
        named = shownKey(open);
        void named.then((key) => {
          const found = key === undefined ? undefined : lastChecks.find(key, ports.now());
          if (found && !signal.aborted) onLastCheck(found);
        });
        return open;
      },
    },
    { signal },
  );
  const [key, found] = [await named, lastCheckOf(report)];
  // Whatever keeps it from being kept: the next check then begins without it.
  if (key !== undefined && found) lastChecks.keep(key, found, { signal }).catch(() => undefined);
  return report;
}

function lastCheckOf({ judgement, evidence, checkedAt }: CheckReport): LastCheck | undefined {
  const { verdict, verified, organization: named } = judgement;
  if (verdict === "unknown") return undefined;
  const { organization } = evidence;
  const isViewers = organization.kind === "connected" && (named === undefined || named.id === organization.id);
  return {
    verdict,
    verified,
    ...(isViewers && organization.configuredName !== undefined && { organization: organization.configuredName }),
    at: checkedAt,
  };
}
