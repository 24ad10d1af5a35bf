/** Opens a CRM page outside Outlook. Desktop clients need their own call; elsewhere a plain tab without an opener works. */
export function openInBrowser(url: URL): void {
  const { ui, requirements } = Office.context;
  if (requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) ui.openBrowserWindow(url.href);
  else window.open(url.href, "_blank", "noopener,noreferrer");
}
