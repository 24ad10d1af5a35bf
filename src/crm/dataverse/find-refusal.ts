import * as v from "valibot";
import type { FindRefusal } from "../../http/http-client.ts";
import { findOwnRefusal, hresultOf } from "../own-refusals.ts";

const told = v.object({ error: v.object({ code: v.string(), message: v.fallback(v.string(), "") }) });

export const findRefusal: FindRefusal = ({ text }) => {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(told, body);
  return parsed.success ? findOwnRefusal(hresultOf(parsed.output.error.code), parsed.output.error.message) : undefined;
};
