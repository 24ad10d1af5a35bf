/** The answer to `ContextActivationManager_getAppContextAsync`. */

/** What the mailbox's server knows of the client in use. */
export interface ClientContext {
  /** Values are JSON texts, as Outlook keeps them. */
  readonly roamingSettings: Readonly<Record<string, string>>;
  /** Requirement set to version; versions are text, since 1.10 as a number is 1.1. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly theme: "light" | "dark";
}

const outlookOnTheWeb = 64;
const readWriteMode = 1;

/** Office.js throws on a missing field, so all it reads is here. */
export function appContext(addInId: string, context: ClientContext, addInOrigin: string): Record<string, unknown> {
  return {
    _id: addInId,
    _appInstanceId: addInId,
    _appName: outlookOnTheWeb,
    _appVersion: "16.01",
    _appMinorVersion: 1,
    _hostFullVersion: "20261122001.05",
    _appUILocale: context.locale,
    _dataLocale: context.locale,
    _docUrl: "",
    _clientMode: readWriteMode,
    _settings: context.roamingSettings,
    _reason: "inserted",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: crypto.randomUUID(),
    _requirementMatrix: JSON.stringify(context.requirements),
    _clientWindowHeight: window.innerHeight,
    _clientWindowWidth: window.innerWidth,
    _addinName: "CRM Tracking Guard",
    _appDomains: [addInOrigin],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
