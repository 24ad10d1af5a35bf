/** The calendar window's entry point. If the engine is too old, the static message in the page stays. */
import { isEngineSupported } from "../../outlook/is-engine-supported.ts";
import { showBroken } from "../show-broken.ts";

// Catches what fails before anything is drawn, such as a missing browser interface.
if (isEngineSupported())
  import(/* webpackMode: "eager" */ "./main.ts").catch((error: unknown) => {
    showBroken(document.getElementById("pane") as HTMLElement);
    reportError(error);
  });
