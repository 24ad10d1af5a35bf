/**
 * Fluent's own themes, of which the build keeps the tokens that something names (scripts/named-tokens.js). In high contrast the system
 * puts its colours in place of them (`forced-colors`), so that a theme of its own is not needed.
 */
import { webDarkTheme, webLightTheme, type Theme as FluentTheme } from "@fluentui/react-components";
import type { Theme } from "../outlook/theme.ts";

export const themes: Readonly<Record<Theme, FluentTheme>> = { light: webLightTheme, dark: webDarkTheme };
