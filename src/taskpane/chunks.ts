/** The chunks of the pane that are loaded after the first verdict. */
import { lazy } from "../app/lazy.ts";

/** Everything around the verdict. */
export const detailsChunk = lazy(() => import(/* webpackChunkName: "details" */ "./details-chunk.ts"));
/** The components of actions. */
export const actionsAreaChunk = lazy(() => import(/* webpackChunkName: "actions-area" */ "./actions/actions-area.tsx"));
/** The pictures of what cannot work at all; elsewhere they come with what they stand beside. */
export const picturesChunk = lazy(() => import(/* webpackChunkName: "pictures" */ "./pictures/pictures.tsx"));
/** *Check my calendar* and *Who can break it*. */
export const viewsChunk = lazy(() => import(/* webpackChunkName: "views" */ "./views/views.tsx"));
