/** Links to the other views of the pane, whose own messages are loaded with them. */
export const views = {
  name: "More",
  calendar: "Check my calendar",
  sharing: "Who can break it",
  back: "Back to the appointment",
  loading: "Getting ready…",
};
