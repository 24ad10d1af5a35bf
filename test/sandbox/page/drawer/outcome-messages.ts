/** What an action in the panel did, in a sentence. */

export interface ClientRun {
  readonly looked: readonly string[];
  readonly untracked: readonly unknown[];
}

export interface SyncRun {
  readonly stamped: readonly unknown[];
  readonly deleted?: readonly unknown[];
  readonly unlinked?: readonly unknown[];
}

export function clientRunMessage(name: string, { looked, untracked }: ClientRun): string {
  const whose = `${firstName(name)}'s Outlook`;
  if (looked.length === 0) return `${whose} has no calendar to look at.`;
  const found = untracked.length === 0 ? "changed nothing" : `untracked ${counted(untracked.length, "appointment")}`;
  return `${whose} looked at ${counted(looked.length, "calendar")} and ${found}.`;
}

export function crmTrackMessage(name: string): string {
  return `CRM's own Track made a record for ${firstName(name)}.`;
}

export function syncMessage({ stamped, deleted = [], unlinked = [] }: SyncRun): string {
  const done = [
    ["stamped", stamped.length],
    ["took away", deleted.length],
    ["unlinked", unlinked.length],
  ] as const;
  const words = done.filter(([, count]) => count > 0).map(([verb, count]) => `${verb} ${counted(count, "appointment")}`);
  return words.length === 0 ? "CRM sync found nothing to stamp." : `CRM sync ${words.join(", ")}.`;
}

export function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
