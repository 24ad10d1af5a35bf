/**
 * Sends one SOAP request to Exchange on-premises and returns the text of the response. Outlook does this for add-ins
 * (`makeEwsRequestAsync`) on behalf of the person whose mailbox is open, without a token. Limits: 1,000,000 characters for the
 * request, 5 MB for the response.
 * @throws Failure; AbortError when aborted.
 */
export type EwsTransport = (body: string, options: { readonly signal: AbortSignal }) => Promise<string>;
