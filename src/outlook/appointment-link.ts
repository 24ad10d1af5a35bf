const longestId = 2_000;

/**
 * URL of an appointment in Outlook on the web, which is on the same server as Exchange's web services; undefined if the host
 * names no server. The server comes from the host only, never from the appointment.
 * @param id in REST form; the URL uses the EWS form
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
