/** The pane's entry: an engine that is too old is left with the page's words about it. */
import { engineServes } from "../outlook/old-engine.ts";
import { showBroken } from "./show-broken.ts";

// What fails before anything is drawn, an interface that is missing for example, is heard here.
if (engineServes())
  import(/* webpackMode: "eager" */ "./main.ts").catch((error: unknown) => {
    showBroken(document.getElementById("pane") as HTMLElement);
    reportError(error);
  });
