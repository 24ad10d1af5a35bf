/** What classic Outlook says about itself: the answer to `window.external.GetContext()`. */
import { officeThemes } from "../office-themes.ts";
import type { ClientContext } from "./app-context.ts";
import type { Win32Context, Win32Settings } from "./win32-external.ts";

export interface Win32ContextOptions {
  readonly addInId: string;
  readonly context: ClientContext;
  readonly settings: Win32Settings;
}

export const hostVersion = "16.0.18129.20000";
const outlookForWindows = 8;
const readWrite = 0;
/** "inserted"; the alternative is a document that already had the add-in. */
const activated = 1;
const taskPane = 1;

export function win32Context({ addInId, context, settings }: Win32ContextOptions): Win32Context {
  const { locale, requirements, theme } = context;
  return {
    GetAppType: () => outlookForWindows,
    GetSolutionRef: () => addInId,
    GetInstanceId: () => addInId,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetHostFullVersion: () => hostVersion,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "",
    GetAppCapabilities: () => readWrite,
    GetActivationMode: () => activated,
    GetControlIntegrationLevel: () => taskPane,
    GetSolutionToken: () => "",
    GetCorrelationId: () => crypto.randomUUID(),
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    // Empty: Office.js then uses the matrix above for dialogs, too.
    GetDialogRequirementMatrix: () => "",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () =>
      JSON.stringify(Object.fromEntries(Object.entries(officeThemes[theme]).map(([name, colour]) => [name, colourNumber(colour)]))),
    GetSettings: () => settings,
  };
}

/** `#rrggbb` as an integer, which Office.js converts back. */
function colourNumber(hex: string): number {
  return Number.parseInt(hex.slice(1), 16);
}
