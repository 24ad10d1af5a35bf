/** The calendar's own styles, loaded with it; the rest is in taskpane.html. */
export const calendarStyle = `
.calendar .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: 8px; }
.calendar .pair.roomy { grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); }
.calendar .pair > .field { min-width: 0; }
.calendar select {
  box-sizing: border-box; width: 100%; padding: 5px 8px; border: 1px solid var(--colorNeutralStrokeAccessible);
  border-radius: var(--borderRadiusMedium); background: var(--colorNeutralBackground1); color: inherit; font: inherit;
}
.calendar :is(input[type="date"], select, input[type="search"]) { min-height: 32px; color-scheme: inherit; }
.calendar :is(select, .scrolls, summary):focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: 1px; }
.calendar progress { width: 100%; height: 6px; accent-color: var(--colorCompoundBrandBackground); }
.calendar .row > progress { flex: 1; min-width: 80px; width: auto; }
.calendar .scan-status { display: flex; flex-direction: column; gap: 4px; }
.calendar h4 { margin: 0 0 4px; }
.calendar .chips { gap: 4px; }
.calendar .chips > button { min-width: 0; max-width: 100%; font-weight: var(--fontWeightRegular); }
.calendar .timeline { margin: 0; display: flex; flex-direction: column; gap: 6px; }
.calendar .timeline > svg { width: 100%; height: auto; max-height: 260px; }
.calendar .timeline text { font-size: 9px; fill: var(--colorNeutralForeground2); }
.calendar .timeline .base { stroke: var(--colorNeutralStroke1); }
.calendar .legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(128px, 1fr)); gap: 2px 8px; padding: 0; list-style: none; font-size: var(--fontSizeBase200); line-height: var(--lineHeightBase200); }
.calendar .legend > li { display: flex; align-items: center; gap: 6px; }
.calendar .group { stroke: var(--ink); stroke-width: 1; vector-effect: non-scaling-stroke; }
.calendar .ink .solid { fill: var(--ink); }
.calendar .ink .paper { fill: var(--colorNeutralBackground1); }
.calendar .ink path { stroke: var(--ink); stroke-width: 1.6; fill: none; }
.calendar .tracked { --ink: var(--colorStatusSuccessForeground1); }
.calendar .lost { --ink: var(--colorStatusDangerForeground1); }
.calendar .duplicated { --ink: var(--colorStatusWarningForeground1); }
.calendar .other-organization { --ink: var(--colorBrandForeground1); }
.calendar :is(.not-tracked, .unknown) { --ink: var(--colorNeutralForeground3); }
.calendar .scrolls { overflow-x: auto; }
.calendar table { border-collapse: collapse; font-size: var(--fontSizeBase200); }
.calendar :is(th, td) { padding: 2px 8px; border: 1px solid var(--colorNeutralStroke2); text-align: end; }
.calendar th[scope="row"] { text-align: start; white-space: nowrap; font-weight: var(--fontWeightRegular); }
.calendar .grid { position: relative; max-height: min(70vh, 640px); overflow-y: auto; border: 1px solid var(--colorNeutralStroke1); border-radius: var(--borderRadiusMedium); background: var(--colorNeutralBackground1); }
.calendar .grid-all { position: relative; width: 100%; }
.calendar .grid-row {
  position: absolute; inset: 0 0 auto 0; box-sizing: border-box; padding: 8px; border-bottom: 1px solid var(--colorNeutralStroke2);
  display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 4px 8px; align-items: start;
}
.calendar .grid-row:focus-visible { outline: 2px solid var(--colorStrokeFocus2); outline-offset: -2px; }
.calendar .row-what, .calendar .row-verdict { display: flex; flex-direction: column; align-items: flex-start; gap: 2px; min-width: 0; grid-column: 1; }
.calendar .row-acts { grid-column: 2; grid-row: 1 / span 2; display: flex; flex-direction: column; gap: 2px; }
.calendar .row-acts > button { min-width: 56px; }
.calendar .row-why { grid-column: 1 / -1; display: flex; flex-direction: column; gap: 4px; padding-top: 6px; border-top: 1px solid var(--colorNeutralStroke2); }
.calendar .found { display: flex; flex-direction: column; gap: 8px; min-width: 0; }
.calendar .row-organization { display: none; }
@media (min-width: 640px) {
  .calendar { max-width: 1100px; }
  .calendar .timeline { max-width: 520px; }
  .calendar .grid-row { grid-template-columns: minmax(0, 2fr) minmax(0, 1.4fr) auto; }
  .calendar .row-verdict { grid-column: 2; grid-row: 1; }
  .calendar .row-acts { grid-column: 3; grid-row: 1; flex-direction: row; }
}
@media (min-width: 1000px) {
  .pane:has(> .calendar) { padding: 20px 24px; }
  .calendar { max-width: 1800px; width: 100%; margin-inline: auto; box-sizing: border-box; }
  .calendar > .details > .section { max-width: 640px; }
  .calendar .found {
    display: grid; grid-template: "picture list" auto "take list" 1fr / minmax(300px, 2fr) minmax(0, 5fr); gap: 16px 24px; align-items: start;
    padding-top: 16px; border-top: 1px solid var(--colorNeutralStroke2);
  }
  .calendar .picture { grid-area: picture; gap: 12px; }
  .calendar .take { grid-area: take; }
  .calendar .all { grid-area: list; position: sticky; top: 16px; }
  .calendar .all > .grid { max-height: max(320px, calc(100vh - 180px)); }
  .calendar .all .grid-row { grid-template-columns: minmax(0, 1fr) 396px auto; gap: 4px 16px; padding: 6px 12px; align-items: center; }
  .calendar .all .row-verdict { display: grid; grid-template-columns: 156px minmax(0, 1fr) 60px; gap: 2px 12px; align-items: center; }
  .calendar .row-verdict > .badge { justify-self: start; }
  .calendar .all .row-organization { display: block; grid-column: 3; }
}
@media (min-width: 1500px) {
  .calendar .all .grid-row { grid-template-columns: minmax(0, 1fr) 600px auto; }
  .calendar .all .row-what { display: grid; grid-template-columns: minmax(0, 1fr) 190px; gap: 2px 16px; align-items: center; }
  .calendar .all .row-verdict { grid-template-columns: 160px minmax(0, 1fr) 120px; }
}
@media (forced-colors: active) {
  .calendar .timeline > svg, .calendar .legend svg { forced-color-adjust: none; }
  .calendar :is(.tracked, .lost, .duplicated, .other-organization, .not-tracked, .unknown) { --ink: CanvasText; }
  .calendar .ink .paper { fill: Canvas; }
  .calendar .timeline text { fill: CanvasText; }
}
`;
