import { expect, test } from "vitest";
import { catalogue } from "../../../src/locales/catalogue.ts";

const en = { title: "Colour", count: ({ some }: { readonly some: number }) => `${some}` };

test.each(["en", "en-US", "EN-gb", "de-DE", "xx", "", "not a locale", "constructor", "__proto__", "en_US"])(
  "the locale %j has messages",
  (locale) => {
    expect(catalogue({ en })(locale)).toBe(en);
  },
);

test("a wrong language and a wrong key do not compile", () => {
  // @ts-expect-error No language is called so.
  catalogue({ en, eng: en });
  // @ts-expect-error English is always there.
  catalogue({});
  const messages = catalogue({ en })("en");
  // @ts-expect-error No message is called so.
  expect(messages.tilte).toBeUndefined();
});
