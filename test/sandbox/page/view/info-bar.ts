/** The notices that add-ins set on the open appointment (`item.notificationMessages`). */
import { element } from "./element.ts";
import { icon, type IconName } from "./icon.ts";

type NoticeType = "informationalMessage" | "progressIndicator" | "errorMessage" | "insightMessage";

export interface Notice {
  readonly key: string;
  readonly type: NoticeType;
  readonly message: string;
}

const looks: Readonly<Record<NoticeType, { readonly icon: IconName; readonly look: string }>> = {
  informationalMessage: { icon: "shield", look: "info" },
  insightMessage: { icon: "info", look: "info" },
  progressIndicator: { icon: "clock", look: "progress" },
  errorMessage: { icon: "error", look: "error" },
};

export interface InfoBarModel {
  readonly notices: readonly Notice[];
  /** A function command is running. */
  readonly busy: boolean;
  readonly addInName: string;
}

export function infoBar({ notices, busy, addInName }: InfoBarModel, onDismiss: (key: string) => void): readonly Node[] {
  const working: Notice = { key: "", type: "progressIndicator", message: `${addInName} is working on your request…` };
  return [...(busy ? [working] : []), ...notices].map(({ key, type, message }) =>
    element(
      "div",
      { class: `notice ${looks[type].look}`, "data-key": key },
      icon(looks[type].icon),
      element("span", {}, message),
      key === ""
        ? undefined
        : element(
            "button",
            { type: "button", class: "quiet", id: `dismiss-${key}`, "aria-label": "Dismiss", onclick: () => onDismiss(key) },
            icon("close"),
          ),
    ),
  );
}
