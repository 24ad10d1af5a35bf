const longestId = 2_000;

/**
 * Address of an appointment in Outlook on the web, which lies beside Exchange's web services; undefined where the host
 * names no server. The server comes from the host alone, never from the appointment.
 * @param id in REST form; the address takes the form of EWS
 */
export function findAppointmentLink(id: string): URL | undefined {
  const { mailbox } = Office.context;
  const server = parseUrl(mailbox.ewsUrl);
  if (server?.protocol !== "https:" || id === "" || id.length > longestId) return undefined;
  const link = new URL("/owa/", server.origin);
  link.searchParams.set("itemid", mailbox.convertToEwsId(id, Office.MailboxEnums.RestVersion.v2_0));
  link.searchParams.set("exvsurl", "1");
  link.searchParams.set("path", "/calendar/item");
  return link;
}

function parseUrl(text: string | null | undefined): URL | undefined {
  try {
    return new URL(text ?? "");
  } catch {
    return undefined;
  }
}
