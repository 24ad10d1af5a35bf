/** The sign-in page inside an Office dialog: an engine that is too old keeps the page's own words about that. */
import { isEngineSupported } from "../outlook/is-engine-supported.ts";

if (isEngineSupported()) {
  const root = document.getElementById("dialog") as HTMLElement;
  // Catches what fails before anything is drawn: a missing interface, for example.
  import(/* webpackMode: "eager" */ "./sign-in/open-sign-in.ts")
    .then(({ openSignIn }) => openSignIn(root))
    .catch((error: unknown) => {
      root.hidden = true;
      (document.getElementById("broken") as HTMLElement).hidden = false;
      reportError(error);
    });
}
