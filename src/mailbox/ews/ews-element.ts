/** One element of a request: messages (`m:`) and types (`t:`) of Exchange Web Services. `toSoapText` makes XML of it. */
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
