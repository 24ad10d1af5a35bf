/** What the pictures are composed of, each drawn around its own corner and moved by `x` and `y`. */
import type { ReactElement } from "react";
import { usePictureStyles } from "./pictures.style.ts";

interface Place {
  readonly x: number;
  readonly y: number;
}

const at = ({ x, y }: Place): string => `translate(${x} ${y})`;

/** A page of a calendar, 36 by 40. */
export function CalendarLeaf(place: Place): ReactElement {
  const { paper, brand, faint } = usePictureStyles();
  return (
    <g transform={at(place)}>
      <rect className={paper} width="36" height="40" rx="4" />
      <path className={brand} d="M0 4a4 4 0 0 1 4-4h28a4 4 0 0 1 4 4v6H0Z" />
      <path className={faint} d="M7 18h5M16 18h5M25 18h5M7 25h5M16 25h5M25 25h5M7 32h5M16 32h5" />
    </g>
  );
}

/** Where a page of a calendar could be. */
export function AbsentPage(place: Place): ReactElement {
  const { absent } = usePictureStyles();
  return (
    <g transform={at(place)} className={absent}>
      <rect width="36" height="40" rx="4" />
      <path d="M0 10h36" />
    </g>
  );
}

/** A record in CRM: somebody's head above lines of text, 36 by 40. */
export function RecordSheet(place: Place): ReactElement {
  const { paper, brand, faint } = usePictureStyles();
  return (
    <g transform={at(place)}>
      <rect className={paper} width="36" height="40" rx="4" />
      <circle className={brand} cx="18" cy="12" r="5" />
      <path className={faint} d="M8 24h20M8 31h13" />
    </g>
  );
}

/** Two links of a chain, 28 by 12. */
export function Chain(place: Place): ReactElement {
  const { good } = usePictureStyles();
  return (
    <g transform={at(place)} className={good}>
      <rect width="16" height="12" rx="6" />
      <rect x="12" width="16" height="12" rx="6" />
    </g>
  );
}

/** The same two, apart. */
export function BrokenChain(place: Place): ReactElement {
  const { bad } = usePictureStyles();
  return (
    <g transform={at(place)} className={bad}>
      <path d="M9 12H6A6 6 0 0 1 6 0h3M19 0h3a6 6 0 0 1 0 12h-3M14-3v4M14 11v4" />
    </g>
  );
}

/** 26 by 26. */
export function Magnifier(place: Place): ReactElement {
  const { paper, line } = usePictureStyles();
  return (
    <g transform={at(place)}>
      <circle className={paper} cx="10" cy="10" r="9" />
      <path className={line} d="m17 17 8 8" />
      <circle className={line} cx="10" cy="10" r="9" />
    </g>
  );
}

/** Closed, 22 by 26. */
export function Padlock(place: Place): ReactElement {
  const { paper, good } = usePictureStyles();
  return (
    <g transform={at(place)}>
      <path className={good} d="M5 11V7a6 6 0 0 1 12 0v4" />
      <rect className={paper} y="11" width="22" height="15" rx="3" />
      <path className={good} d="m7 18 3 3 5-5" />
    </g>
  );
}

/** A hand's pointer, as it opens something, 14 by 18. */
export function Pointer(place: Place): ReactElement {
  const { brand } = usePictureStyles();
  return <path transform={at(place)} className={brand} d="M0 0v15l4-4 3 7 3-1-3-7h6Z" />;
}
