/** The pictures beside empty states and the first run. The words beside them say the same, so screen readers skip them. */
import type { ReactElement, ReactNode } from "react";
import { usePictureStyles } from "./pictures.style.ts";
import { AbsentPage, BrokenChain, CalendarLeaf, Chain, Magnifier, Padlock, Pointer, RecordSheet } from "./shapes.tsx";

function Picture({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <svg className={usePictureStyles().frame} viewBox="0 0 120 72" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** An appointment and its record, linked. */
export function LinkedPicture(): ReactElement {
  return (
    <Picture>
      <CalendarLeaf x={4} y={16} />
      <RecordSheet x={80} y={16} />
      <Chain x={46} y={30} />
    </Picture>
  );
}

/** No appointment is open. */
export function NoAppointmentPicture(): ReactElement {
  return (
    <Picture>
      <AbsentPage x={20} y={16} />
      <CalendarLeaf x={64} y={16} />
      <Pointer x={86} y={42} />
    </Picture>
  );
}

/** Nothing was found where something was looked for. */
export function NothingFoundPicture(): ReactElement {
  return (
    <Picture>
      <AbsentPage x={26} y={16} />
      <AbsentPage x={66} y={16} />
      <Magnifier x={52} y={34} />
    </Picture>
  );
}

/** Nobody else has rights in the calendar. */
export function OwnCalendarPicture(): ReactElement {
  return (
    <Picture>
      <CalendarLeaf x={42} y={12} />
      <Padlock x={66} y={38} />
    </Picture>
  );
}

/** Whoever was to answer does not. */
export function NoAnswerPicture(): ReactElement {
  return (
    <Picture>
      <CalendarLeaf x={4} y={16} />
      <AbsentPage x={80} y={16} />
      <BrokenChain x={46} y={30} />
    </Picture>
  );
}
