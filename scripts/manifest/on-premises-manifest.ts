import { elements, parseManifest, writeManifest } from "./parse-manifest.ts";

/** Parts that start by an event. They need Mailbox 1.12 on the server's side as well, which Exchange on-premises does not have. */
const startedByEvents = ["Runtimes", "LaunchEvent"];

const permission = {
  level: "ReadWriteMailbox",
  why: `
    The stamp is read, and the link written back, through Exchange's own web service. Outlook passes such a request on
    (makeEwsRequestAsync) for no lower permission than this one. The add-in asks GetItem, FindItem and GetFolder; after
    a click UpdateItem, of the stamp alone. Exchange lets it into the mailbox of the person who is signed in, and no other.
  `,
};

/**
 * The manifest for Exchange 2016, 2019 and Subscription Edition, from the one for Exchange Online. The Id stays: Exchange
 * installs one Id once, and the safety copies, which Outlook keeps under it, live through a move of the mailbox to the cloud.
 * @throws Error where the text is not well-formed
 */
export function onPremisesManifest(text: string): string {
  const manifest = parseManifest(text);
  for (const element of elements(manifest, "Runtimes", "ExtensionPoint")) {
    if (startedByEvents.includes(element.getAttribute("xsi:type") ?? element.localName)) removeWithComment(element);
  }
  removeUnusedResources(manifest);
  for (const element of elements(manifest, "Permissions")) {
    element.textContent = permission.level;
    const comment = commentOf(element);
    if (comment !== undefined) comment.data = permission.why;
  }
  return writeManifest(manifest);
}

function removeUnusedResources(manifest: Element): void {
  for (const overrides of elements(manifest, "VersionOverrides")) {
    const own = [...overrides.getElementsByTagName("*")].filter((element) => element.closest("VersionOverrides") === overrides);
    const used = new Set(own.map((element) => element.getAttribute("resid")));
    const resources = own.filter((element) => element.parentElement?.parentElement?.localName === "Resources");
    resources.filter((resource) => !used.has(resource.getAttribute("id"))).forEach(removeWithComment);
  }
}

function removeWithComment(element: Element): void {
  for (const node of [element, commentOf(element)]) {
    const space = node?.previousSibling;
    if (space?.nodeType === space?.TEXT_NODE) space?.remove();
    node?.remove();
  }
}

/** The comment right before an element speaks of it. */
function commentOf(element: Element): Comment | undefined {
  let before = element.previousSibling;
  while (before !== null && before.nodeType === before.TEXT_NODE && before.textContent?.trim() === "") before = before.previousSibling;
  return before !== null && before.nodeType === before.COMMENT_NODE ? (before as Comment) : undefined;
}
