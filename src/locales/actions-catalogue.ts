/** The messages of actions: loaded with them, after the first verdict. */
import { catalogue } from "./catalogue.ts";
import { actions, byHand, watch } from "./en/actions.ts";
import { cause } from "./en/cause.ts";
import { checkLink } from "./en/check-link.ts";
import { answers, made, people, questions, refusal } from "./en/made-record.ts";
import { outcomes } from "./en/outcomes.ts";
import { update } from "./en/update.ts";
import { askReadOnly, comparison, forget, pick } from "./en/pick.ts";

const en = {
  ...actions,
  answers,
  askReadOnly,
  byHand,
  cause,
  checkLink,
  comparison,
  forget,
  made,
  outcomes,
  people,
  pick,
  questions,
  refusal,
  update,
  watch,
};

export type ActionsMessages = typeof en;

export const actionsCatalogue = catalogue({ en });
