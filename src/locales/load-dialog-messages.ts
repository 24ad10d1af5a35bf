/** The messages of the sign-in window, in the reader's language. */
import { languageFor, type Language } from "./language.ts";
import type { DialogMessages } from "./message-types.ts";

const loaders: Readonly<Record<Language, () => Promise<{ readonly messages: DialogMessages }>>> = {
  en: () => import(/* webpackChunkName: "dialog-en" */ "./en.json?part=dialog"),
  ar: () => import(/* webpackChunkName: "dialog-ar" */ "./ar.json?part=dialog"),
  da: () => import(/* webpackChunkName: "dialog-da" */ "./da.json?part=dialog"),
  de: () => import(/* webpackChunkName: "dialog-de" */ "./de.json?part=dialog"),
  es: () => import(/* webpackChunkName: "dialog-es" */ "./es.json?part=dialog"),
  fr: () => import(/* webpackChunkName: "dialog-fr" */ "./fr.json?part=dialog"),
  he: () => import(/* webpackChunkName: "dialog-he" */ "./he.json?part=dialog"),
  it: () => import(/* webpackChunkName: "dialog-it" */ "./it.json?part=dialog"),
  ja: () => import(/* webpackChunkName: "dialog-ja" */ "./ja.json?part=dialog"),
  nl: () => import(/* webpackChunkName: "dialog-nl" */ "./nl.json?part=dialog"),
  pl: () => import(/* webpackChunkName: "dialog-pl" */ "./pl.json?part=dialog"),
  "pt-BR": () => import(/* webpackChunkName: "dialog-pt-BR" */ "./pt-BR.json?part=dialog"),
  sv: () => import(/* webpackChunkName: "dialog-sv" */ "./sv.json?part=dialog"),
  "zh-CN": () => import(/* webpackChunkName: "dialog-zh-CN" */ "./zh-CN.json?part=dialog"),
};

/** @throws whatever kept the file from being loaded */
export async function loadDialogMessages(locale: string): Promise<DialogMessages> {
  return (await loaders[languageFor(locale)]()).messages;
}
