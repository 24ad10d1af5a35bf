/**
 * Where the add-in stores which organization a person's Outlook is connected to, independent of its own codec, so that
 * each checks the other: one roaming setting, either an organization's name or an object that says there is no CRM client.
 */
import type { Choice, Choices, Settings } from "../sandbox/profile.ts";

const setting = "organization";
/** Cannot be mistaken for a name, because it is an object. */
const noCrm = JSON.stringify({ kind: "no-crm" });

export const organizationChoice: Choices = { settingsWith, findChoice };

function settingsWith(choice: Choice): Settings {
  return { [setting]: choice.kind === "no-crm" ? noCrm : JSON.stringify(choice.name) };
}

function findChoice({ [setting]: text }: Settings): Choice | undefined {
  if (text === undefined) return undefined;
  if (text === noCrm) return { kind: "no-crm" };
  try {
    const name: unknown = JSON.parse(text);
    return typeof name === "string" ? { kind: "organization", name } : undefined;
  } catch {
    return undefined;
  }
}
