/** The words of the sign-in window: loaded with it. Every language is typed by the English one. */
import { chooseByLocale } from "./choose-by-locale.ts";
import { signIn } from "./en/sign-in.ts";

export type SignInCatalogue = typeof signIn;

const catalogues: { readonly en: SignInCatalogue } & Readonly<Record<string, SignInCatalogue>> = { en: signIn };

export function signInCatalogueFor(locale: string): SignInCatalogue {
  return chooseByLocale(catalogues, locale);
}
