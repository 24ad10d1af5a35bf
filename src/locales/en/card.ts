/** What only the card of a record says. */
export const card = {
  noSubject: "No subject",
  allDay: ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
    `${[from, to].filter(Boolean).join(" to ")}, all day`,
};
