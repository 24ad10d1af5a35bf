/**
 * Shows an appointment of a list in Outlook, beside or in place of what is open; each client does it its own way.
 * @param id in REST form; the call wants the form of EWS
 */
export function openAppointment(id: string): void {
  const { mailbox } = Office.context;
  const itemId = mailbox.convertToEwsId(id, Office.MailboxEnums.RestVersion.v2_0);
  // Mailbox 1.9; the older call does the same and tells nothing.
  if (Office.context.requirements.isSetSupported("Mailbox", "1.9")) mailbox.displayAppointmentFormAsync(itemId, () => undefined);
  else mailbox.displayAppointmentForm(itemId);
}
