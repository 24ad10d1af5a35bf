/**
 * Hands a file to the browser's downloads, which an add-in's frame is allowed to do where it may not print. Whether it came
 * there nobody tells: Outlook for Mac drops it without an error (OfficeDev/office-js issues 503, 3662, 6468).
 */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // A download that has begun keeps what it needs; a minute is plenty to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
