/** What came of a control, in a sentence. */

export interface ClientRun {
  readonly looked: readonly string[];
  readonly untracked: readonly unknown[];
}

export interface SyncRun {
  readonly stamped: readonly unknown[];
}

export function clientRunWords(name: string, { looked, untracked }: ClientRun): string {
  const whose = `${firstName(name)}'s Outlook`;
  if (looked.length === 0) return `${whose} has no calendar to look at.`;
  const found = untracked.length === 0 ? "changed nothing" : `untracked ${counted(untracked.length, "appointment")}`;
  return `${whose} looked at ${counted(looked.length, "calendar")} and ${found}.`;
}

export function crmTrackWords(name: string): string {
  return `CRM's own Track made a record for ${firstName(name)}.`;
}

export function syncWords({ stamped }: SyncRun): string {
  return stamped.length === 0 ? "CRM sync found nothing to stamp." : `CRM sync stamped ${counted(stamped.length, "appointment")}.`;
}

export function firstName(name: string): string {
  return name.split(/\s+/)[0] ?? name;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
