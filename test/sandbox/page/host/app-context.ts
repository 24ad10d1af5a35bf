/** The answer to `ContextActivationManager_getAppContextAsync`. */
import type { AddIn } from "../../add-in.ts";

/** What the mailbox's server knows about the client. */
export interface ClientContext {
  /** Values are JSON texts, as Outlook stores them. */
  readonly roamingSettings: Readonly<Record<string, string>>;
  /** Requirement set to version; versions are strings, because 1.10 as a number is 1.1. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: string;
  readonly theme: "light" | "dark";
}

const outlookOnTheWeb = 64;
const readWriteMode = 1;

/** Office.js throws if a field is missing, so everything it reads is here. */
export function appContext({ id, name }: Pick<AddIn, "id" | "name">, context: ClientContext, addInOrigin: string): Record<string, unknown> {
  return {
    _id: id,
    _appInstanceId: id,
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
    _addinName: name,
    _appDomains: [addInOrigin],
    _featureGates: {},
    _initialDisplayMode: 0,
  };
}
