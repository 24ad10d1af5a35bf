import * as v from "valibot";
import { Failure } from "../../http/failure.ts";
import { pathSegment } from "../../http/url-building.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withoutUndefined } from "../../http/without-undefined.ts";
import type { Person } from "../../tracking/evidence.ts";
import type { CalendarOwners, HoldingCalendar, MailboxAddress } from "../appointment-store.ts";
import { mailboxPath } from "./event-reader.ts";
import { graphPerson } from "./graph-person.ts";

const answers = v.object({
  responses: v.pipe(v.array(v.object({ id: v.string(), status: v.number(), body: v.optional(v.unknown()) })), v.maxLength(20)),
});
const calendar = v.object({ owner: graphPerson, canEdit: v.fallback(v.optional(v.boolean()), undefined) });

/**
 * `GET …/events/{id}/calendar` for each mailbox, and `GET /me/calendar` if one's own is not known yet, in one batch. For a
 * shared calendar, including its copy in one's own mailbox, `owner` is the person who shares it (Graph, resource type
 * calendar). Never throws except AbortError.
 */
export async function findCalendars(
  client: ServiceClient,
  {
    mailboxes,
    id,
    own,
    signal,
  }: { readonly mailboxes: readonly MailboxAddress[]; readonly id: string; readonly own: Person | undefined; readonly signal: AbortSignal },
): Promise<CalendarOwners> {
  const told = await ask();
  const ownOwner = own ?? (told && read(told.get("own"))?.owner);
  return {
    ...(ownOwner && { own: ownOwner }),
    holding: mailboxes.map((_, index) => told && read(told.get(String(index)))),
  };

  async function ask(): Promise<ReadonlyMap<string, unknown> | undefined> {
    try {
      const url = (path: string, select: string) => ({ method: "GET", url: `/${path}?$select=${select}` });
      const requests = [
        ...mailboxes.map((mailbox, index) => ({
          id: String(index),
          ...url(`${mailboxPath(mailbox)}/events/${pathSegment(id)}/calendar`, "owner,canEdit"),
        })),
        ...(own ? [] : [{ id: "own", ...url("me/calendar", "owner") }]),
      ];
      const { value } = await client.request(answers, {
        url: client.url("$batch"),
        method: "POST",
        body: { requests },
        idempotent: true,
        signal,
      });
      return new Map(value.responses.flatMap(({ id: asked, status, body }) => (status === 200 ? [[asked, body]] : [])));
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }
}

function read(body: unknown): HoldingCalendar | undefined {
  const parsed = v.safeParse(calendar, body);
  if (!parsed.success || parsed.output.owner === undefined) return undefined;
  const { owner, canEdit } = parsed.output;
  return withoutUndefined<HoldingCalendar>({ owner, mayEdit: canEdit === undefined ? "unknown" : canEdit ? "yes" : "no" });
}
