/**
 * Runs before anything else in the add-in's pages: stands in for the network's scripts and for
 * what Outlook injects. Office.js itself is unmodified.
 */
import { findFacts } from "./host/pane-facts.ts";
import { becomeClassicOutlook, findClassicOutlook } from "./in-pane/classic-outlook.ts";
import { installNestedAppAuthBridge } from "./in-pane/nested-app-auth-bridge.ts";
import { redirectScripts } from "./in-pane/redirect-scripts.ts";
import { provideOfficeTheme } from "./in-pane/provide-office-theme.ts";

const frame = window.frameElement as HTMLIFrameElement | null;
// A dialog inherits the name of the frame that opened it.
const acrossSites = window.parent === window ? undefined : findFacts(window.name);
const facts = frame?.dataset ?? { ...acrossSites };

redirectScripts();
const classicOutlook = findClassicOutlook();
if (classicOutlook) becomeClassicOutlook(classicOutlook);
if (facts.nestedAppAuth === "offered") installNestedAppAuthBridge();
if (facts.theme) provideOfficeTheme(() => (facts.theme === "dark" ? "dark" : "light"));
