import { element, namespaces, type EwsElement } from "./ews-element.ts";

/** Understood by Exchange 2013, 2016, 2019 and Subscription Edition alike. */
const serverVersion = "Exchange2013";

/** Characters that XML 1.0 cannot represent at all ([XML] section 2.2, Char): most control characters, lone surrogates. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const needsReference = /[\t\n\r]|[^\u0000-\u007F]/gu;

/**
 * The SOAP envelope around one request. Texts arrive unchanged, except for characters XML cannot represent, which are dropped.
 * The result is ASCII, because the encoding Outlook uses depends on its version: all other characters become references, and
 * so do line breaks and tabs, which a parser would normalise.
 */
export function toSoapText(request: EwsElement): string {
  const page = document.implementation.createDocument(namespaces.soap, "soap:Envelope", null);
  const envelope = page.documentElement;
  // Declared here, or the serializer would declare them on every element.
  for (const prefix of ["m", "t"] as const) envelope.setAttributeNS("http://www.w3.org/2000/xmlns/", `xmlns:${prefix}`, namespaces[prefix]);
  const header = page.createElementNS(namespaces.soap, "soap:Header");
  const body = page.createElementNS(namespaces.soap, "soap:Body");
  header.append(toDom(page, element("t:RequestServerVersion", { Version: serverVersion })));
  body.append(toDom(page, request));
  envelope.append(header, body);
  return new XMLSerializer().serializeToString(page).replace(needsReference, reference);
}

function toDom(page: XMLDocument, { name, attributes, content }: EwsElement): Element {
  const made = page.createElementNS(name.startsWith("m:") ? namespaces.m : namespaces.t, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value.replace(notInXml, ""));
  if (typeof content === "string") made.append(content.replace(notInXml, ""));
  else made.append(...content.map((each) => toDom(page, each)));
  return made;
}

function reference(character: string): string {
  return `&#x${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}
