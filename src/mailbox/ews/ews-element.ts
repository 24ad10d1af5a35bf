/** One element of a request: a message (`m:`) or type (`t:`) of Exchange Web Services. `toSoapText` turns it into XML. */
export interface EwsElement {
  readonly name: `${"m" | "t"}:${string}`;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly EwsElement[] | string;
}

export function element(
  name: EwsElement["name"],
  attributes: EwsElement["attributes"] = {},
  content: EwsElement["content"] = [],
): EwsElement {
  return { name, attributes, content };
}

export const namespaces = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  m: "http://schemas.microsoft.com/exchange/services/2006/messages",
  t: "http://schemas.microsoft.com/exchange/services/2006/types",
} as const;
