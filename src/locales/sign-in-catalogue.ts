/** The messages of the sign-in window: loaded with it. */
import { catalogue } from "./catalogue.ts";
import { signIn as en } from "./en/sign-in.ts";

export type SignInMessages = typeof en;

export const signInCatalogue = catalogue({ en });
