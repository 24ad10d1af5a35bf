/** Colours that Outlook gives add-ins (`Office.context.officeTheme`). */
export type ThemeName = "light" | "dark";

export const officeThemes = {
  light: {
    bodyBackgroundColor: "#ffffff",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#ffffff",
    controlForegroundColor: "#242424",
  },
  dark: {
    bodyBackgroundColor: "#292929",
    bodyForegroundColor: "#ffffff",
    controlBackgroundColor: "#1f1f1f",
    controlForegroundColor: "#ffffff",
  },
} as const satisfies Record<ThemeName, Readonly<Record<string, string>>>;
