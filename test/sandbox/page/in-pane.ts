/**
 * Runs first in the add-in's pages, and only in the sandbox: it stands where the browser's network and
 * Outlook's own injections stand. Office.js itself is untouched.
 */
import { findFacts } from "./host/pane-facts.ts";
import { becomeClassicOutlook, findClassicOutlook } from "./in-pane/classic-outlook.ts";
import { installNestedAppAuthBridge } from "./in-pane/nested-app-auth-bridge.ts";
import { redirectScripts } from "./in-pane/redirect-scripts.ts";
import { tellOfficeTheme } from "./in-pane/tell-office-theme.ts";

const frame = window.frameElement as HTMLIFrameElement | null;
// A dialog inherits the name of the frame that opened it.
const acrossSites = window.parent === window ? undefined : findFacts(window.name);
const facts = frame?.dataset ?? { ...acrossSites };

redirectScripts();
const classicOutlook = findClassicOutlook();
if (classicOutlook) becomeClassicOutlook(classicOutlook);
if (facts.nestedAppAuth === "offered") installNestedAppAuthBridge();
if (facts.theme) tellOfficeTheme(() => (facts.theme === "dark" ? "dark" : "light"));
