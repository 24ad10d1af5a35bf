/**
 * Carries one SOAP request to Exchange on-premises and brings the answer's text. Outlook does it for an add-in
 * (`makeEwsRequestAsync`), in the name of the person whose mailbox is open: there is no token to be had, and none needed.
 * At most 1,000,000 characters there and 5 MB back.
 * @throws Failure; AbortError when aborted.
 */
export type EwsTransport = (body: string, options: { readonly signal: AbortSignal }) => Promise<string>;
