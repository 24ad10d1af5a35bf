/** What the sandbox needs to know about CRM Tracking Guard to load its worlds: `npx outlook-sandbox --profile test/profile.ts`. */
import { configurationOf } from "./profile/config-json.ts";
import { organizationChoice } from "./profile/organization-choice.ts";
import { safetyCopies } from "./profile/safety-copies.ts";
import type { Profile } from "./sandbox/profile.ts";

export const profile: Profile = {
  redirectPages: ["/dialog.html"],
  configuration: { path: "/config.json", of: configurationOf },
  choices: organizationChoice,
  copies: safetyCopies,
};
