/** The page inside an Office dialog. Which of its parts is shown, its address says; each comes in a chunk of its own. */
import { engineServes } from "../outlook/old-engine.ts";
import { openSignIn } from "./sign-in/open-sign-in.ts";

if (engineServes()) void openSignIn(document.getElementById("dialog") as HTMLElement);
