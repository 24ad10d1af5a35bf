/** What the sandbox has to know of CRM Tracking Guard to play its worlds: `npx outlook-sandbox --profile test/profile.ts`. */
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
