/** What Office.js has to find in its window to recognize Outlook on the web. */

export interface BootStrings {
  /** For the `_host_Info` query parameter. */
  readonly hostInfo: string;
  /** For the iframe's name. Must be JSON: `displayDialogAsync` parses it. */
  readonly windowName: string;
}

export interface BootOptions {
  readonly addInId: string;
  readonly conversation: string;
  readonly locale: string;
  /** Address of the host page: Office.js trusts https on Microsoft's hosts, or on the add-in's own host name. */
  readonly hostPage: string;
}

export function bootStrings({ addInId, conversation, locale, hostPage }: BootOptions): BootStrings {
  // Host, platform, version, locale, correlation id, is a dialog, disables logging, flags.
  const fields = ["Outlook", "Web", "16.01", locale, crypto.randomUUID(), "", "", "0"];
  return {
    hostInfo: fields.join("$"),
    windowName: JSON.stringify({
      baseFrameName: `_xdm_${addInId}_${conversation}`,
      hostInfo: fields.join("|"),
      xdmInfo: [conversation, addInId, hostPage].join("|"),
      serializerVersion: "1",
      flights: "[]",
    }),
  };
}
