/**
 * Runs first in the add-in's pages, and only in the sandbox: it stands where the browser's network and
 * Outlook's own injections stand. Office.js itself is untouched.
 */
import { becomeClassicOutlook, findClassicOutlook } from "./in-pane/classic-outlook.ts";
import { installNestedAppAuthBridge } from "./in-pane/nested-app-auth-bridge.ts";
import { redirectScripts } from "./in-pane/redirect-scripts.ts";
import { tellOfficeTheme } from "./in-pane/tell-office-theme.ts";

const frame = window.frameElement as HTMLIFrameElement | null;

redirectScripts();
const classicOutlook = findClassicOutlook();
if (classicOutlook) becomeClassicOutlook(classicOutlook);
if (frame?.dataset["nestedAppAuth"] === "offered") installNestedAppAuthBridge();
if (frame?.dataset["theme"]) tellOfficeTheme(frame.dataset["theme"] === "dark" ? "dark" : "light");
