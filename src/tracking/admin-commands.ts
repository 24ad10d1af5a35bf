/** The commands that an administrator would run next, as text. Nothing here runs them. */

export interface CommandValues {
  /** SMTP address of the mailbox that holds the appointment. Absent: the placeholder stays. */
  readonly mailbox?: string;
  /** GlobalObjectId. Absent: the placeholder stays. */
  readonly uid?: string;
}

const mailboxPlaceholder = "<mailbox>";
export const uidPlaceholder = "<UID>";

/**
 * A single-quoted string of PowerShell. Five characters end or begin one there: the apostrophe, and the typographic quotes
 * U+2018 to U+201B (about_Quoting_Rules; the language's grammar calls all of them single quotes). Each is doubled.
 */
function powerShellString(text: string): string {
  return `'${text.replace(/['\u2018-\u201B]/gu, "$&$&")}'`;
}

/** As Exchange writes a GlobalObjectId. Anything else could be a text that somebody put there, and is left out of commands. */
export function isPlainHex(uid: string): boolean {
  return /^[0-9a-f]{32,600}$/iu.test(uid);
}

/** Who may do what in the calendar, and what happened to the appointment. Undefined in place of one that has to be left out. */
export function exchangeCommands({ mailbox, uid }: CommandValues): readonly (string | undefined)[] {
  // Without its address the placeholder is no argument at all, so that it cannot be run by mistake.
  const identity = mailbox === undefined ? mailboxPlaceholder : powerShellString(mailbox);
  const calendar = mailbox === undefined ? `${mailboxPlaceholder}:\\Calendar` : powerShellString(`${mailbox}:\\Calendar`);
  return [
    `Get-MailboxFolderPermission -Identity ${calendar}`,
    uid === undefined || isPlainHex(uid)
      ? `Get-CalendarDiagnosticObjects -Identity ${identity} -MeetingID ${uid === undefined ? uidPlaceholder : powerShellString(uid)}`
      : undefined,
  ];
}
