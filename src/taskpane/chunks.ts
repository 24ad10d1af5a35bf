/** The chunks of the pane that are loaded after the first verdict. */
import { lazy, type Lazy } from "../app/lazy.ts";
import { loadMessages } from "../locales/load-messages.ts";

/** Everything around the verdict. */
export const detailsChunk = withMessages(() => import(/* webpackChunkName: "details" */ "./details-chunk.ts"));
/** The components of actions. */
export const actionsAreaChunk = withMessages(() => import(/* webpackChunkName: "actions-area" */ "./actions/actions-area.tsx"));
/** What keeps the pane from working at all. */
export const troubleChunk = withMessages(() => import(/* webpackChunkName: "trouble" */ "./start-trouble.tsx"));
/** *Check my calendar* and *Who can break it*. */
export const viewsChunk = withMessages(() => import(/* webpackChunkName: "views" */ "./views/views.tsx"));

/** What they say is loaded beside them, once for all, in the language that the pane speaks: not yet Outlook's, where its start fails. */
function withMessages<Part>(ask: () => Promise<Part>): Lazy<Part> {
  return lazy(async () => {
    const [part] = await Promise.all([ask(), loadMessages("later", document.documentElement.lang)]);
    return part;
  });
}
