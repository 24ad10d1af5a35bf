import type { LastChange, Moment } from "../spoken-values.ts";

/** The quiet look back, once CRM's next synchronisation has passed. */
export const watch = {
  counting: ({ time }: Moment) =>
    `This is looked at once more at ${time}, after CRM's next synchronisation. If the pane is closed by then, the next opening tells.`,
  still: ({ time }: Moment) => `Still tracked at ${time}`,
  stillBody: "CRM's synchronisation has passed since, and the link is there.",
  lost: ({ by, at }: LastChange) =>
    `Lost again${at === undefined ? "" : ` at ${at.time}`}${by === undefined ? "" : `, last changed by ${by}`}`,
  lostBody: "What removed the link before still can. Restore link shows who can edit this calendar.",
  lostElsewhere: "What removed the link before still can. Ask the owner of the calendar to look who can edit it.",
  unknown: ({ time }: Moment) => `Whether it is still tracked could not be told at ${time}`,
  unknownBody: "Check again later.",
};
