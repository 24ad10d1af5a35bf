/**
 * The document of an XML text. Undefined for what is none, and for one with a DOCTYPE: no answer of CRM has one, and it
 * could define entities that grow without end.
 */
export function parseXml(text: string): Document | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  try {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    return parsed.getElementsByTagName("parsererror").length > 0 ? undefined : parsed;
  } catch {
    // The engine of old Outlook on Windows throws where others answer an error document.
    return undefined;
  }
}
