/**
 * Opens an appointment from a list in Outlook, next to or instead of what is open, depending on the client.
 * @param id in REST form; the call needs the EWS form
 */
export function openAppointment(id: string): void {
  const { mailbox } = Office.context;
  const itemId = mailbox.convertToEwsId(id, Office.MailboxEnums.RestVersion.v2_0);
  // Mailbox 1.9; the older call does the same but reports nothing.
  if (Office.context.requirements.isSetSupported("Mailbox", "1.9")) mailbox.displayAppointmentFormAsync(itemId, () => undefined);
  else mailbox.displayAppointmentForm(itemId);
}
