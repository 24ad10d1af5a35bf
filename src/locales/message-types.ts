/** Written by `npm run messages` from en.json. */

export interface FirstMessages {
  readonly join: (values: { readonly first: string; readonly second: string }) => string;
  readonly sentence: (values: { readonly title: string }) => string;
  readonly badges: {
    readonly unknown: string;
    readonly untracking: string;
    readonly "duplicate-ahead": string;
    readonly pending: string;
    readonly "other-org": string;
    readonly tracked: string;
    readonly duplicated: string;
    readonly copied: string;
    readonly "record-missing": string;
    readonly unlinked: string;
    readonly lost: string;
    readonly "maybe-lost": string;
    readonly "not-tracked": string;
    readonly "tracked-by-other": string;
  };
  readonly headlines: {
    readonly "2": {
      readonly title: string;
      readonly body: (values: { readonly deletes?: boolean | undefined }) => string;
      readonly stuck: string;
      readonly wait: string;
    };
    readonly "3": {
      readonly title: string;
      readonly body: (values: { readonly organization?: string | undefined }) => string;
      readonly relink: string;
    };
    readonly "4": {
      readonly title: string;
      readonly body: (values: { readonly plan: string }) => string;
      readonly wait: string;
    };
    readonly "6": {
      readonly title: string;
      readonly pointed: (values: { readonly home?: string | undefined; readonly homeId?: string | undefined }) => string;
    };
    readonly doNotTrack: string;
    readonly askFirst: string;
    readonly chooseBelow: string;
    readonly linkedHere: string;
    readonly crmNotAsked: string;
    readonly turnedOff: string;
    readonly claimed: string;
    readonly recordsOfIt: (values: { readonly organization?: string | undefined; readonly copies: number }) => string;
    readonly lastChanged: (values: {
      readonly by?: string | undefined;
      readonly date?: string | undefined;
      readonly time?: string | undefined;
    }) => string;
    readonly remembered: {
      readonly "carried-copy": (values: { readonly date?: string | undefined; readonly time?: string | undefined }) => string;
      readonly "own-copy": (values: {
        readonly home?: string | undefined;
        readonly date?: string | undefined;
        readonly time?: string | undefined;
      }) => string;
    };
    readonly regarding: (values: { readonly regarding?: string | undefined }) => string;
    readonly nothingFound: (values: {
      readonly refused?: boolean | undefined;
      readonly organization?: string | undefined;
      readonly sees?: boolean | undefined;
    }) => string;
    readonly unchecked: {
      readonly title: string;
    };
    readonly "series-or-day": {
      readonly title: string;
      readonly body: string;
    };
    readonly duplicated: {
      readonly title: (values: { readonly copies: number; readonly organization?: string | undefined }) => string;
      readonly keep: {
        readonly only: string;
        readonly theirs: string;
        readonly "with-regarding": string;
        readonly oldest: string;
      };
      readonly choose: string;
      readonly leave: string;
    };
    readonly "5a": {
      readonly title: (values: {
        readonly homeIsClaim?: boolean | undefined;
        readonly home?: string | undefined;
        readonly homeId?: string | undefined;
        readonly organization?: string | undefined;
      }) => string;
      readonly claim: string;
      readonly body: string;
      readonly id: (values: { readonly homeId: string }) => string;
    };
    readonly "5b": {
      readonly title: (values: { readonly home?: string | undefined }) => string;
      readonly body: string;
    };
    readonly "5d": {
      readonly title: (values: { readonly organization?: string | undefined }) => string;
      readonly "not-verified": (values: { readonly organization?: string | undefined }) => string;
    };
    readonly "5e": {
      readonly differs: string;
      readonly next: string;
    };
    readonly "5f": {
      readonly title: string;
      readonly body: string;
      readonly relink: string;
      readonly confirm: string;
      readonly closed: string;
    };
    readonly "5g": {
      readonly title: string;
      readonly body: (values: { readonly organization?: string | undefined }) => string;
    };
    readonly "5h": {
      readonly title: (values: { readonly refused?: boolean | undefined; readonly organization?: string | undefined }) => string;
      readonly body: string;
      readonly closed: string;
    };
    readonly "6b": {
      readonly body: (values: { readonly copies: number; readonly organization?: string | undefined }) => string;
    };
    readonly "6d": {
      readonly title: string;
    };
    readonly "6e": {
      readonly body: string;
    };
    readonly "6f": {
      readonly body: string;
    };
    readonly "6g": {
      readonly body: (values: { readonly organization?: string | undefined }) => string;
    };
    readonly lost: {
      readonly title: string;
      readonly of: (values: { readonly home?: string | undefined; readonly homeId?: string | undefined }) => string;
    };
    readonly "maybe-lost": {
      readonly title: string;
      readonly signs: string;
    };
    readonly "7b": {
      readonly connected: (values: { readonly organization?: string | undefined }) => string;
    };
    readonly "7c": {
      readonly body: string;
      readonly link: string;
      readonly ask: string;
    };
    readonly "7e": {
      readonly title: (values: { readonly tracker?: string | undefined; readonly organization?: string | undefined }) => string;
      readonly body: string;
    };
    readonly "7f": {
      readonly title: string;
      readonly body: (values: { readonly organization?: string | undefined }) => string;
    };
    readonly "7g": {
      readonly title: string;
    };
    readonly "7h": {
      readonly matches: string;
      readonly none: (values: { readonly organization?: string | undefined }) => string;
    };
    readonly "7i": {
      readonly body: (values: { readonly organization?: string | undefined }) => string;
      readonly confirm: string;
    };
    readonly "7j": {
      readonly title: string;
      readonly candidate: (values: { readonly organization?: string | undefined }) => string;
    };
    readonly "7k": {
      readonly title: string;
      readonly body: (values: { readonly owner?: string | undefined }) => string;
      readonly next: (values: { readonly owner?: string | undefined }) => string;
      readonly notEnabled: (values: { readonly owner?: string | undefined; readonly organization?: string | undefined }) => string;
    };
  };
  readonly atRisk: (values: { readonly owner?: string | undefined }) => string;
  readonly lastCheck: {
    readonly line: {
      readonly found: (values: { readonly organization?: string | undefined; readonly found: string }) => string;
      readonly said: (values: { readonly date?: string | undefined; readonly time: string; readonly what: string }) => string;
      readonly "not-confirmed": (values: { readonly date?: string | undefined; readonly time: string; readonly what: string }) => string;
    };
  };
  readonly reasons: {
    readonly "no-item": string;
    readonly "not-saved": string;
    readonly "no-item-id": string;
    readonly "not-an-appointment": string;
    readonly "not-the-item-on-screen": string;
    readonly "occurrence-not-resolved": string;
    readonly "mailbox-not-set-up": string;
    readonly "no-sign-in": (values: { readonly who: string }) => string;
    readonly "sign-in-refused": (values: { readonly who: string }) => string;
    readonly "sign-in-window-blocked": (values: { readonly who: string }) => string;
    readonly "sign-in-window-closed": (values: { readonly who: string }) => string;
    readonly "sign-in-needs-click": (values: { readonly who: string }) => string;
    readonly forbidden: (values: { readonly who: string }) => string;
    readonly "other-mailbox": string;
    readonly "other-site": (values: { readonly who: string }) => string;
    readonly "not-found": (values: { readonly who: string }) => string;
    readonly "organization-not-found": (values: { readonly who: string }) => string;
    readonly throttled: (values: { readonly who: string }) => string;
    readonly unreachable: (values: { readonly who: string }) => string;
    readonly "timed-out": (values: { readonly who: string }) => string;
    readonly "unexpected-answer": (values: { readonly who: string }) => string;
    readonly "not-asked": (values: { readonly who: string }) => string;
    readonly stopped: string;
    readonly "no-global-object-id": string;
    readonly "id-too-long": string;
    readonly "mailbox-not-in-cloud": string;
    readonly incomplete: (values: { readonly who: string }) => string;
    readonly "series-or-day": string;
    readonly "refused-by-rule": (values: { readonly who: string }) => string;
    readonly "refused-by-plug-in": (values: { readonly who: string }) => string;
    readonly "no-privilege": (values: { readonly who: string }) => string;
    readonly "our-fault": string;
    readonly "not-chosen": string;
    readonly "no-crm": string;
    readonly "not-visible": (values: { readonly who: string }) => string;
    readonly "strange-link": string;
  };
  readonly pane: {
    readonly name: string;
    readonly check: string;
    readonly restore: string;
    readonly track: string;
    readonly copyReport: string;
    readonly help: string;
    readonly signIn: string;
    readonly stop: string;
    readonly before: {
      readonly restore: (values: { readonly organization?: string | undefined }) => string;
      readonly ahead: string;
    };
    readonly partMissing: string;
    readonly starting: string;
    readonly mailbox: string;
    readonly crm: string;
    readonly checking: string;
    readonly checked: (values: { readonly time: string }) => string;
    readonly said: (values: { readonly title: string; readonly body: string; readonly time: string }) => string;
    readonly why: string;
    readonly details: string;
    readonly question: {
      readonly connected: (values: { readonly name: string }) => string;
      readonly notConnected: string;
    };
    readonly notices: {
      readonly copied: string;
      readonly "copy-failed": string;
      readonly "settings-not-saved": string;
    };
  };
}

export interface DialogMessages {
  readonly signIn: {
    readonly working: string;
    readonly done: {
      readonly title: string;
      readonly body: string;
      readonly alone: string;
    };
    readonly again: string;
    readonly close: string;
    readonly trouble: {
      readonly refused: {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly unreachable: {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly failed: {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly misconfigured: {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly "no-office": {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly "part-missing": {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly broken: {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly "no-pane": {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
    };
  };
}

export interface LaterMessages {
  readonly actions: {
    readonly steps: {
      readonly starting: string;
      readonly "asking-who-can-edit": string;
      readonly judging: string;
      readonly "touching-record": string;
      readonly "waiting-for-sync": string;
      readonly "reading-content": string;
      readonly "finding-people": string;
      readonly "creating-record": string;
      readonly "setting-state": string;
      readonly "updating-record": string;
      readonly "writing-link": string;
      readonly "changing-regarding": string;
      readonly "writing-regarding": string;
      readonly "forgetting-copy": string;
      readonly "reading-back": string;
    };
    readonly stopping: string;
    readonly keepWaiting: string;
    readonly undoRegarding: string;
    readonly writeLink: string;
    readonly close: string;
    readonly preview: {
      readonly title: string;
      readonly organization: string;
      readonly record: string;
      readonly regarding: string;
      readonly regardsNothing: string;
      readonly untouched: string;
      readonly only: string;
      readonly ids: string;
    };
    readonly byHand: {
      readonly summary: string;
      readonly restore: {
        readonly title: string;
        readonly steps: {
          readonly "1": string;
          readonly "2": string;
          readonly "3": string;
        };
        readonly warning: string;
      };
      readonly confirm: {
        readonly title: string;
        readonly steps: {
          readonly "1": string;
          readonly "2": string;
          readonly "3": string;
        };
        readonly warning: string;
      };
    };
    readonly watch: {
      readonly counting: (values: { readonly time: string }) => string;
      readonly still: (values: { readonly time: string }) => string;
      readonly stillBody: string;
      readonly lost: (values: {
        readonly date?: string | undefined;
        readonly time?: string | undefined;
        readonly by?: string | undefined;
      }) => string;
      readonly lostBody: string;
      readonly lostElsewhere: string;
      readonly unknown: (values: { readonly time: string }) => string;
      readonly unknownBody: string;
    };
  };
  readonly advice: {
    readonly "no-item": {
      readonly why: string;
      readonly next: string;
    };
    readonly "not-saved": {
      readonly why: string;
      readonly next: string;
    };
    readonly "no-item-id": {
      readonly why: string;
      readonly next: string;
    };
    readonly "not-an-appointment": {
      readonly why: string;
      readonly next: string;
    };
    readonly "not-the-item-on-screen": {
      readonly why: string;
      readonly next: string;
    };
    readonly "occurrence-not-resolved": {
      readonly why: string;
      readonly next: string;
    };
    readonly "mailbox-not-set-up": {
      readonly why: string;
      readonly next: string;
    };
    readonly "no-sign-in": {
      readonly why: string;
      readonly next: string;
    };
    readonly "sign-in-refused": {
      readonly why: string;
      readonly next: string;
    };
    readonly "sign-in-window-blocked": {
      readonly why: string;
      readonly next: string;
    };
    readonly "sign-in-window-closed": {
      readonly why: string;
      readonly next: string;
    };
    readonly "sign-in-needs-click": {
      readonly why: string;
      readonly next: string;
    };
    readonly forbidden: {
      readonly why: string;
      readonly next: string;
    };
    readonly "other-mailbox": {
      readonly why: string;
      readonly next: string;
    };
    readonly "other-site": {
      readonly why: string;
      readonly next: string;
    };
    readonly "not-found": {
      readonly why: string;
      readonly next: string;
    };
    readonly "organization-not-found": {
      readonly why: string;
      readonly next: string;
    };
    readonly throttled: {
      readonly why: (values: { readonly date?: string | undefined; readonly time?: string | undefined }) => string;
      readonly next: (values: { readonly date?: string | undefined; readonly time?: string | undefined }) => string;
    };
    readonly unreachable: {
      readonly why: string;
      readonly next: string;
    };
    readonly "timed-out": {
      readonly why: string;
      readonly next: string;
    };
    readonly "unexpected-answer": {
      readonly why: string;
      readonly next: string;
    };
    readonly "not-asked": {
      readonly why: string;
      readonly next: string;
    };
    readonly stopped: {
      readonly why: string;
      readonly next: string;
    };
    readonly "no-global-object-id": {
      readonly why: string;
      readonly next: string;
    };
    readonly "id-too-long": {
      readonly why: string;
      readonly next: string;
    };
    readonly "mailbox-not-in-cloud": {
      readonly why: string;
      readonly next: string;
    };
    readonly incomplete: {
      readonly why: string;
      readonly next: string;
    };
    readonly "series-or-day": {
      readonly why: string;
      readonly next: string;
    };
    readonly "refused-by-rule": {
      readonly why: string;
      readonly next: string;
    };
    readonly "refused-by-plug-in": {
      readonly why: string;
      readonly next: string;
    };
    readonly "no-privilege": {
      readonly why: string;
      readonly next: string;
    };
    readonly "our-fault": {
      readonly why: string;
      readonly next: string;
    };
    readonly "not-chosen": {
      readonly why: string;
      readonly next: string;
    };
    readonly "no-crm": {
      readonly why: string;
      readonly next: string;
    };
    readonly "not-visible": {
      readonly why: string;
      readonly next: string;
    };
    readonly "strange-link": {
      readonly why: string;
      readonly next: string;
    };
  };
  readonly because: string;
  readonly blocked: {
    readonly "stamp-unreadable": {
      readonly why: string;
      readonly unblock: string;
    };
    readonly "link-state-unknown": {
      readonly why: string;
      readonly unblock: string;
    };
    readonly "being-untracked": {
      readonly why: string;
      readonly unblock: string;
    };
    readonly "request-pending": {
      readonly why: string;
      readonly unblock: string;
    };
    readonly "other-organization": {
      readonly why: (values: {
        readonly homeIsClaim?: boolean | undefined;
        readonly organization?: string | undefined;
        readonly home?: string | undefined;
        readonly homeId?: string | undefined;
      }) => string;
      readonly unblock: (values: { readonly home?: string | undefined }) => string;
    };
    readonly "organization-not-set-up": {
      readonly why: string;
      readonly unblock: string;
    };
    readonly "no-crm-here": {
      readonly why: string;
      readonly unblock: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "organization-unreachable": {
      readonly why: (values: { readonly organization?: string | undefined }) => string;
      readonly unblock: string;
    };
    readonly "record-not-visible": {
      readonly why: (values: { readonly organization?: string | undefined }) => string;
      readonly unblock: string;
    };
    readonly "record-closed": {
      readonly why: (values: { readonly organization?: string | undefined }) => string;
      readonly unblock: string;
    };
    readonly pick: {
      readonly why: string;
      readonly unblock: string;
    };
    readonly "candidates-ask-owner": {
      readonly why: string;
      readonly unblock: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "doubt-not-own-calendar": {
      readonly why: string;
      readonly unblock: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "copy-names-other-organization": {
      readonly why: (values: { readonly home?: string | undefined; readonly homeId?: string | undefined }) => string;
      readonly unblock: (values: { readonly home?: string | undefined }) => string;
    };
    readonly "category-only": {
      readonly why: string;
      readonly unblock: string;
    };
    readonly "owner-not-in-organization": {
      readonly why: (values: { readonly owner?: string | undefined; readonly organization?: string | undefined }) => string;
      readonly unblock: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "id-not-told": {
      readonly why: string;
      readonly unblock: string;
    };
    readonly "id-too-long": {
      readonly why: string;
      readonly unblock: string;
    };
    readonly series: {
      readonly why: string;
      readonly unblock: string;
      readonly unblockInRibbon: string;
    };
    readonly "no-sight-ask-owner": {
      readonly why: (values: { readonly organization?: string | undefined }) => string;
      readonly unblock: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "candidates-not-known": {
      readonly why: (values: { readonly organization?: string | undefined }) => string;
      readonly unblock: string;
    };
    readonly "series-or-day": {
      readonly why: string;
      readonly unblock: string;
    };
    readonly "may-not-edit": {
      readonly why: string;
      readonly unblock: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "edit-right-unknown": {
      readonly why: string;
      readonly unblock: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "calendar-unknown": {
      readonly why: string;
      readonly unblock: string;
    };
  };
  readonly calendar: {
    readonly title: {
      readonly own: string;
      readonly delegate: (values: { readonly owner: string }) => string;
    };
    readonly back: string;
    readonly large: {
      readonly open: string;
      readonly opening: string;
      readonly restoring: string;
      readonly isOpen: string;
      readonly here: string;
      readonly notOpened: {
        readonly blocked: string;
        readonly ignored: string;
        readonly "already-open": string;
        readonly minimized: string;
        readonly "foreign-domain": string;
        readonly "not-https": string;
        readonly "no-answer": string;
        readonly other: string;
        readonly broken: string;
      };
      readonly back: string;
      readonly gone: {
        readonly title: string;
        readonly body: string;
      };
      readonly noAppointment: string;
      readonly noPane: {
        readonly title: string;
        readonly body: string;
        readonly next: string;
      };
      readonly broken: {
        readonly title: string;
        readonly body: string;
        readonly next: string;
      };
      readonly waiting: string;
    };
    readonly range: {
      readonly summary: (values: { readonly whose: string; readonly from: string; readonly to: string }) => string;
      readonly own: string;
      readonly owner: (values: { readonly owner: string }) => string;
      readonly whose: string;
      readonly preset: string;
      readonly presets: {
        readonly usual: string;
        readonly "last-year": string;
        readonly "next-year": string;
        readonly "two-years": string;
      };
      readonly custom: string;
      readonly from: string;
      readonly to: string;
      readonly check: string;
      readonly wrong: string;
      readonly tooLong: string;
      readonly furtherDays: string;
      readonly otherDays: string;
      readonly checkTwoYears: string;
    };
    readonly scan: {
      readonly running: string;
      readonly done: string;
      readonly stopped: string;
      readonly paused: string;
      readonly failed: string;
    };
    readonly progress: (values: { readonly left?: number | undefined; readonly judged: number }) => string;
    readonly paused: {
      readonly mailbox: (values: { readonly until: string }) => string;
      readonly crm: (values: { readonly until: string }) => string;
    };
    readonly waits: {
      readonly mailbox: (values: { readonly seconds: number }) => string;
      readonly crm: (values: { readonly seconds: number }) => string;
    };
    readonly stop: string;
    readonly goOn: string;
    readonly tryAgain: string;
    readonly signIn: string;
    readonly nothing: string;
    readonly notChosen: string;
    readonly choose: string;
    readonly said: {
      readonly running: (values: { readonly left?: number | undefined; readonly judged: number }) => string;
      readonly ended: (values: { readonly state: string; readonly sentence: string }) => string;
    };
    readonly gaps: {
      readonly title: string;
      readonly unread: (values: { readonly one?: boolean | undefined; readonly from: string; readonly to?: string | undefined }) => string;
      readonly someUnread: (values: {
        readonly one?: boolean | undefined;
        readonly appointments: number;
        readonly from: string;
        readonly to?: string | undefined;
      }) => string;
      readonly unasked: (values: { readonly one?: boolean | undefined; readonly from: string; readonly to?: string | undefined }) => string;
      readonly note: string;
      readonly someUnasked: (values: {
        readonly one?: boolean | undefined;
        readonly appointments: number;
        readonly from: string;
        readonly to?: string | undefined;
      }) => string;
    };
    readonly groups: {
      readonly tracked: string;
      readonly lost: string;
      readonly duplicated: string;
      readonly "other-organization": string;
      readonly "not-tracked": string;
      readonly unknown: string;
    };
    readonly sentence: {
      readonly none: (values: { readonly total: number }) => string;
      readonly allWell: (values: { readonly tracked: number }) => string;
      readonly lost: (values: { readonly lost: number; readonly tracked: number }) => string;
      readonly duplicated: (values: { readonly some: number }) => string;
      readonly evidence: string;
      readonly all: (values: {
        readonly spell: string;
        readonly lost: number;
        readonly who: string;
        readonly from?: string | undefined;
        readonly date?: string | undefined;
        readonly to?: string | undefined;
      }) => string;
      readonly most: (values: {
        readonly spell: string;
        readonly some: number;
        readonly who: string;
        readonly from?: string | undefined;
        readonly date?: string | undefined;
        readonly to?: string | undefined;
      }) => string;
    };
    readonly timeline: {
      readonly title: string;
      readonly label: (values: { readonly weeks: number; readonly sentence: string }) => string;
      readonly table: string;
      readonly week: string;
      readonly holds: (values: { readonly week: string; readonly groups: string }) => string;
      readonly hint: string;
      readonly group: (values: { readonly name: string; readonly count: number }) => string;
      readonly noGroups: (values: { readonly week: string }) => string;
    };
    readonly filters: {
      readonly title: string;
      readonly verdict: string;
      readonly changedBy: string;
      readonly organization: string;
      readonly nobody: string;
      readonly noOrganization: string;
      readonly lostOf: (values: { readonly lost: number; readonly of: number }) => string;
      readonly more: (values: { readonly left: number }) => string;
      readonly fewer: string;
    };
    readonly list: {
      readonly title: string;
      readonly label: (values: { readonly shown: number }) => string;
      readonly find: string;
      readonly sort: string;
      readonly orders: {
        readonly start: string;
        readonly "start-latest": string;
        readonly verdict: string;
        readonly "changed-newest": string;
        readonly "changed-oldest": string;
        readonly "verdict-least": string;
        readonly subject: string;
        readonly "subject-last": string;
      };
      readonly columns: {
        readonly start: string;
        readonly subject: string;
        readonly verdict: string;
        readonly changed: string;
        readonly step: string;
        readonly buttons: string;
      };
      readonly steps: {
        readonly nothing: string;
        readonly restore: string;
        readonly "restore-by-itself": string;
        readonly track: string;
        readonly confirm: string;
        readonly pick: string;
        readonly "see-why": string;
      };
      readonly everything: string;
      readonly none: string;
      readonly keys: string;
      readonly columnKeys: string;
      readonly open: string;
      readonly openOne: (values: { readonly subject: string }) => string;
      readonly check: string;
      readonly checkOne: (values: { readonly subject: string }) => string;
      readonly close: string;
      readonly checking: string;
      readonly checkFailed: string;
      readonly noSubject: string;
      readonly changed: (values: { readonly by?: string | undefined; readonly when?: string | undefined }) => string;
      readonly series: {
        readonly single: string;
        readonly master: string;
        readonly occurrence: string;
        readonly exception: string;
      };
      readonly labelOf: (values: { readonly shown: number; readonly of: number }) => string;
    };
    readonly take: {
      readonly title: string;
      readonly names: string;
      readonly masked: string;
      readonly csv: string;
      readonly report: string;
      readonly begun: (values: { readonly file: string }) => string;
      readonly copy: string;
      readonly reportTitle: string;
      readonly range: string;
      readonly made: string;
      readonly rows: {
        readonly start: string;
        readonly verdict: string;
        readonly subject: string;
        readonly changed: string;
        readonly organization: string;
      };
      readonly numbers: string;
    };
    readonly restore: {
      readonly ask: (values: { readonly some: number }) => string;
      readonly askOne: string;
      readonly title: string;
      readonly body: string;
      readonly cause: {
        readonly title: string;
        readonly body: (values: { readonly count: number; readonly names: string; readonly organization?: string | undefined }) => string;
        readonly unknown: string;
        readonly look: string;
      };
      readonly left: (values: { readonly some: number }) => string;
      readonly leftBecause: (values: { readonly some: number; readonly why: string }) => string;
      readonly list: string;
      readonly all: string;
      readonly ticked: (values: { readonly some: number; readonly of: number }) => string;
      readonly start: (values: { readonly some: number }) => string;
      readonly notNow: string;
      readonly work: {
        readonly touching: (values: { readonly done: number; readonly of: number }) => string;
        readonly looking: string;
        readonly writing: (values: { readonly done: number; readonly of: number }) => string;
      };
      readonly stop: string;
      readonly stopping: string;
      readonly goOn: (values: { readonly some: number }) => string;
      readonly retry: (values: { readonly some: number }) => string;
      readonly close: string;
      readonly ended: (values: { readonly linked: number; readonly of: number }) => string;
      readonly waiting: (values: { readonly some: number }) => string;
      readonly failed: (values: { readonly some: number }) => string;
      readonly lookAgain: string;
      readonly write: (values: { readonly some: number }) => string;
      readonly writeHint: string;
      readonly signIn: string;
      readonly needsSignIn: string;
      readonly states: {
        readonly "to-do": string;
        readonly doing: string;
        readonly touched: string;
        readonly differs: string;
        readonly linked: string;
      };
      readonly refused: {
        readonly "verdict-changed": string;
        readonly "identities-disagree": string;
        readonly "doubt-not-confirmed": string;
        readonly "record-closed": string;
        readonly "record-not-visible": string;
        readonly "place-taken": string;
        readonly "day-not-known": string;
        readonly "edit-right-unknown": string;
        readonly "regarding-changed": string;
        readonly "changed-again-and-again": string;
      };
      readonly written: {
        readonly nothing: string;
        readonly "not-known": string;
        readonly something: string;
      };
      readonly service: string;
      readonly partly: string;
      readonly doubts: {
        readonly "being-untracked": string;
        readonly "request-pending": string;
        readonly "record-missing": string;
        readonly copied: string;
        readonly "unlinked-without-record": string;
        readonly "claimed-elsewhere": string;
        readonly "lost-without-record": string;
        readonly trace: string;
        readonly invitation: string;
        readonly "set-aside": string;
      };
      readonly create: string;
      readonly oneByOne: string;
      readonly blocked: {
        readonly "stamp-unreadable": string;
        readonly "link-state-unknown": string;
        readonly "being-untracked": string;
        readonly "request-pending": string;
        readonly "other-organization": string;
        readonly "organization-not-set-up": string;
        readonly "no-crm-here": string;
        readonly "organization-unreachable": string;
        readonly "record-not-visible": string;
        readonly "record-closed": string;
        readonly pick: string;
        readonly "candidates-ask-owner": string;
        readonly "doubt-not-own-calendar": string;
        readonly "copy-names-other-organization": string;
        readonly "category-only": string;
        readonly "owner-not-in-organization": string;
        readonly "id-not-told": string;
        readonly "id-too-long": string;
        readonly series: string;
        readonly "no-sight-ask-owner": string;
        readonly "candidates-not-known": string;
        readonly "series-or-day": string;
        readonly "may-not-edit": string;
        readonly "edit-right-unknown": string;
        readonly "calendar-unknown": string;
      };
    };
  };
  readonly cause: {
    readonly title: string;
    readonly body: (values: { readonly count: number; readonly names: string; readonly organization?: string | undefined }) => string;
    readonly ways: (values: {
      readonly count: number;
      readonly names?: string | undefined;
      readonly organization?: string | undefined;
    }) => string;
    readonly everybody: string;
    readonly unnamed: (values: { readonly name?: string | undefined }) => string;
    readonly readOnly: string;
    readonly restoreAnyway: string;
    readonly notNow: string;
    readonly confirm: {
      readonly title: (values: { readonly who: string }) => string;
      readonly body: (values: { readonly who: string; readonly from: string; readonly to: string }) => string;
      readonly yes: string;
      readonly no: string;
    };
    readonly changing: string;
    readonly changed: (values: { readonly who: string; readonly to: string; readonly from: string }) => string;
    readonly undo: string;
    readonly undoing: string;
    readonly undone: (values: { readonly who: string; readonly to: string }) => string;
    readonly failed: (values: { readonly who: string }) => string;
    readonly nothingChanged: string;
    readonly notKnown: string;
    readonly refused: {
      readonly "permission-gone": string;
      readonly "role-changed-meanwhile": string;
      readonly "role-not-offered": string;
    };
    readonly notOffered: string;
    readonly solved: string;
    readonly perhaps: string;
    readonly unknown: string;
    readonly reasons: {
      readonly "reads-only": string;
      readonly "user-of-organization": string;
      readonly "not-a-user-of-organization": string;
      readonly "nobody-named": string;
      readonly "everybody-edits": string;
      readonly "role-not-known": string;
      readonly "user-not-known": string;
    };
    readonly roles: {
      readonly none: string;
      readonly freeBusyRead: string;
      readonly limitedRead: string;
      readonly read: string;
      readonly write: string;
      readonly delegateWithoutPrivateEventAccess: string;
      readonly delegateWithPrivateEventAccess: string;
      readonly custom: string;
    };
  };
  readonly checkLink: {
    readonly title: string;
    readonly notKnownTitle: string;
    readonly notKnown: {
      readonly link: (values: { readonly owner?: string | undefined }) => string;
      readonly rights: string;
      readonly category: string;
      readonly organizer: string;
    };
    readonly send: (values: { readonly name: string }) => string;
    readonly hint: string;
    readonly opened: (values: { readonly owner: string }) => string;
    readonly failed: (values: { readonly owner: string }) => string;
    readonly mail: {
      readonly subject: (values: { readonly subject: string }) => string;
      readonly greeting: (values: { readonly name: string }) => string;
      readonly ask: (values: {
        readonly subject: string;
        readonly date?: string | undefined;
        readonly time?: string | undefined;
      }) => string;
      readonly steps: {
        readonly "1": string;
        readonly "2": string;
      };
      readonly careful: string;
      readonly link: string;
      readonly untitled: string;
    };
  };
  readonly card: {
    readonly noSubject: string;
    readonly allDay: (values: { readonly to?: string | undefined; readonly from: string }) => string;
  };
  readonly details: {
    readonly labels: {
      readonly yourOrganization: string;
      readonly appointmentOrganization: string;
      readonly organizationId: string;
      readonly homeId: string;
      readonly recordId: string;
      readonly stampedRecordId: string;
      readonly linkState: string;
      readonly appointmentId: string;
      readonly calendar: string;
      readonly rights: string;
      readonly lastChange: string;
      readonly safetyCopy: string;
      readonly carriedCopy: string;
      readonly sight: string;
      readonly row: string;
      readonly mailboxRoute: string;
      readonly crmRoute: string;
      readonly detours: string;
      readonly unanswered: string;
    };
    readonly routes: {
      readonly graph: string;
      readonly ews: string;
      readonly "web-api": string;
      readonly "organization-data": string;
      readonly "nested-sign-in": string;
      readonly none: string;
    };
    readonly signIns: {
      readonly nested: string;
      readonly dialog: string;
      readonly windows: string;
      readonly outlook: string;
    };
    readonly routeRefusals: {
      readonly "mailbox-on-premises": string;
      readonly "mailbox-online": string;
      readonly "not-offered": string;
      readonly "no-sign-in": string;
      readonly "other-site": string;
    };
    readonly routeTaken: (values: { readonly signIn?: string | undefined; readonly way: string }) => string;
    readonly routeRefused: (values: { readonly way: string; readonly refusal: string }) => string;
    readonly calendars: {
      readonly own: string;
      readonly unknown: string;
    };
    readonly rights: {
      readonly own: string;
      readonly yes: string;
      readonly no: string;
      readonly unknown: string;
    };
    readonly organizations: {
      readonly "not-set-up": string;
      readonly "no-crm": string;
      readonly unreachable: (values: { readonly name: string }) => string;
    };
    readonly namedBy: {
      readonly stamp: string;
      readonly "own-copy": string;
      readonly configuration: string;
    };
    readonly unknownHere: string;
    readonly carried: string;
    readonly fields: {
      readonly absent: string;
      readonly blank: string;
      readonly unusable: string;
    };
    readonly sight: {
      readonly yes: string;
      readonly no: string;
    };
    readonly notKnown: string;
    readonly journal: {
      readonly title: string;
      readonly did: {
        readonly "record-touched": string;
        readonly "record-created": string;
        readonly "state-set": string;
        readonly "record-updated": string;
        readonly "link-written": string;
        readonly "regarding-changed": string;
        readonly "regarding-written": string;
        readonly "sharing-changed": string;
        readonly "sharing-restored": string;
      };
      readonly results: {
        readonly done: string;
        readonly "not-known": string;
        readonly failed: string;
      };
      readonly changedBefore: string;
    };
    readonly copyShort: string;
    readonly copied: string;
    readonly copy: (values: { readonly label: string }) => string;
  };
  readonly doubts: {
    readonly "being-untracked": string;
    readonly "request-pending": string;
    readonly "record-missing": string;
    readonly copied: string;
    readonly "unlinked-without-record": string;
    readonly "claimed-elsewhere": string;
    readonly "lost-without-record": string;
    readonly trace: string;
    readonly invitation: string;
    readonly "set-aside": string;
  };
  readonly traces: {
    readonly "properties-one-by-one": string;
    readonly "occurrence-resolved": string;
    readonly "found-by-sight": string;
    readonly "calendar-by-organizer": string;
    readonly "calendar-by-mailbox": string;
    readonly "calendar-by-account": string;
    readonly "organization-name-from-configuration": string;
    readonly "owner-not-asked": string;
  };
  readonly evidence: {
    readonly signs: {
      readonly yes: string;
      readonly no: string;
      readonly unknown: string;
    };
    readonly lines: {
      readonly "stamp-names-record": {
        readonly yes: string;
        readonly no: (values: { readonly field: string }) => string;
        readonly unknown: string;
      };
      readonly "stamp-says-linked": {
        readonly yes: string;
        readonly no: (values: { readonly linkState?: number | undefined }) => string;
        readonly unknown: string;
      };
      readonly organizer: {
        readonly yes: (values: { readonly organizer?: string | undefined }) => string;
        readonly no: string;
        readonly unknown: string;
      };
      readonly rights: {
        readonly yes: string;
        readonly no: string;
        readonly unknown: string;
      };
      readonly "record-exists": {
        readonly yes: (values: { readonly organization?: string | undefined }) => string;
        readonly no: (values: { readonly organization?: string | undefined }) => string;
        readonly unknown: string;
      };
      readonly "record-carries-this-id": {
        readonly yes: string;
        readonly no: string;
        readonly unknown: string;
      };
      readonly "record-agrees": {
        readonly yes: string;
        readonly no: string;
        readonly unknown: string;
      };
      readonly "same-organization": {
        readonly yes: (values: { readonly organization?: string | undefined }) => string;
        readonly no: (values: {
          readonly home?: string | undefined;
          readonly homeId?: string | undefined;
          readonly organization?: string | undefined;
        }) => string;
        readonly unknown: (values: { readonly home?: string | undefined; readonly homeId?: string | undefined }) => string;
      };
      readonly "live-records-of-this-id": {
        readonly yes: (values: { readonly organization?: string | undefined; readonly count: number }) => string;
        readonly no: (values: { readonly organization?: string | undefined }) => string;
        readonly unknown: string;
      };
      readonly "closed-records-of-this-id": {
        readonly yes: (values: { readonly organization?: string | undefined; readonly count: number }) => string;
        readonly no: (values: { readonly organization?: string | undefined }) => string;
        readonly unknown: string;
      };
      readonly "unclear-records": {
        readonly yes: (values: { readonly count: number }) => string;
        readonly no: string;
        readonly unknown: string;
      };
      readonly "owner-is-user": {
        readonly yes: (values: { readonly owner?: string | undefined; readonly organization?: string | undefined }) => string;
        readonly no: (values: { readonly owner?: string | undefined; readonly organization?: string | undefined }) => string;
        readonly unknown: (values: { readonly owner?: string | undefined; readonly organization?: string | undefined }) => string;
      };
      readonly "safety-copy": {
        readonly yes: (values: {
          readonly home?: string | undefined;
          readonly date?: string | undefined;
          readonly time?: string | undefined;
        }) => string;
        readonly no: string;
        readonly unknown: string;
      };
      readonly "carried-copy": {
        readonly yes: (values: { readonly date?: string | undefined; readonly time?: string | undefined }) => string;
        readonly no: string;
        readonly unknown: string;
      };
      readonly "tracking-category": {
        readonly yes: string;
        readonly no: string;
        readonly unknown: string;
      };
      readonly trace: {
        readonly yes: string;
        readonly no: string;
        readonly unknown: string;
      };
    };
  };
  readonly firstRun: {
    readonly asking: {
      readonly title: string;
      readonly body: string;
    };
    readonly answered: {
      readonly title: string;
      readonly body: string;
    };
    readonly dismiss: string;
    readonly done: string;
  };
  readonly help: {
    readonly title: string;
    readonly back: string;
    readonly intro: string;
    readonly means: string;
    readonly now: string;
    readonly forGood: string;
    readonly fits: string;
    readonly calendar: string;
    readonly sharing: string;
    readonly stuck: string;
  };
  readonly helpTopics: {
    readonly "link-lost": {
      readonly title: string;
      readonly means: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
      };
      readonly forGood: {
        readonly "1": string;
        readonly "2": string;
      };
    };
    readonly "two-records": {
      readonly title: string;
      readonly means: {
        readonly "1": string;
        readonly "2": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
        readonly "4": string;
      };
      readonly forGood: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
      };
    };
    readonly "not-tracked": {
      readonly title: string;
      readonly means: {
        readonly "1": string;
        readonly "2": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
        readonly "4": string;
      };
      readonly forGood: {
        readonly "1": string;
        readonly "2": string;
      };
    };
    readonly pending: {
      readonly title: string;
      readonly means: {
        readonly "1": string;
        readonly "2": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
      };
      readonly forGood: {
        readonly "1": string;
      };
    };
    readonly "cannot-be-checked": {
      readonly title: string;
      readonly means: {
        readonly "1": string;
        readonly "2": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
        readonly "4": string;
      };
      readonly forGood: {
        readonly "1": string;
        readonly "2": string;
      };
    };
    readonly "sign-in": {
      readonly title: string;
      readonly means: {
        readonly "1": string;
        readonly "2": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
      };
      readonly forGood: {
        readonly "1": string;
        readonly "2": string;
      };
    };
    readonly "other-organization": {
      readonly title: string;
      readonly means: {
        readonly "1": string;
        readonly "2": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
      };
      readonly forGood: {
        readonly "1": string;
        readonly "2": string;
      };
    };
    readonly "colleagues-calendar": {
      readonly title: string;
      readonly means: {
        readonly "1": string;
        readonly "2": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
      };
      readonly forGood: {
        readonly "1": string;
      };
    };
    readonly copied: {
      readonly title: string;
      readonly means: {
        readonly "1": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
      };
      readonly forGood: {
        readonly "1": string;
      };
    };
    readonly "record-gone": {
      readonly title: string;
      readonly means: {
        readonly "1": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
      };
      readonly forGood: {
        readonly "1": string;
      };
    };
    readonly administrator: {
      readonly title: string;
      readonly means: {
        readonly "1": string;
      };
      readonly now: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
        readonly "4": string;
      };
      readonly forGood: {
        readonly "1": string;
        readonly "2": string;
        readonly "3": string;
        readonly "4": string;
      };
    };
  };
  readonly answers: {
    readonly takePrivate: string;
    readonly privacyNotKnown: string;
    readonly mayComeBack: string;
    readonly nobody: string;
    readonly notEnabled: string;
    readonly tables: {
      readonly systemuser: string;
      readonly contact: string;
      readonly account: string;
      readonly lead: string;
    };
  };
  readonly enumerate: (values: { readonly first: string; readonly second: string }) => string;
  readonly made: {
    readonly leftOut: {
      readonly private: string;
      readonly "subject-end": string;
      readonly "location-end": string;
      readonly "text-end": string;
      readonly "people-not-listed": string;
      readonly rooms: (values: { readonly count: number; readonly names: string }) => string;
      readonly "people-without-address": (values: { readonly names: string }) => string;
      readonly "people-unknown-to-crm": (values: { readonly names: string }) => string;
      readonly "people-not-looked-up": (values: {
        readonly kept?: boolean | undefined;
        readonly tables: string;
        readonly names: string;
      }) => string;
    };
    readonly andMore: (values: { readonly names: string; readonly more: number }) => string;
    readonly owner: {
      readonly "calendars-owner": (values: { readonly owner: string }) => string;
      readonly viewer: (values: { readonly owner: string }) => string;
      readonly "viewer-of-several": (values: { readonly owner: string }) => string;
    };
  };
  readonly people: {
    readonly asking: string;
    readonly failed: string;
    readonly who: string;
    readonly found: (values: { readonly count: number; readonly known?: number | undefined }) => string;
    readonly isPrivate: string;
    readonly nobody: string;
    readonly notLookedUp: string;
    readonly group: string;
    readonly roles: {
      readonly organizer: string;
      readonly required: string;
      readonly optional: string;
    };
  };
  readonly questions: {
    readonly privateSubject: string;
    readonly privacy: {
      readonly title: string;
      readonly body: (values: { readonly subject: string }) => string;
    };
    readonly people: {
      readonly title: string;
      readonly body: string;
    };
  };
  readonly refusal: {
    readonly alike: (values: { readonly count: number }) => string;
    readonly openInCrm: string;
    readonly formHint: string;
    readonly form: string;
  };
  readonly outcomes: {
    readonly linked: {
      readonly sync: {
        readonly title: string;
        readonly body: string;
      };
      readonly written: {
        readonly title: string;
        readonly body: string;
      };
      readonly already: {
        readonly title: string;
        readonly body: string;
      };
    };
    readonly tracked: {
      readonly title: string;
      readonly body: string;
    };
    readonly picked: {
      readonly title: string;
      readonly body: string;
    };
    readonly waiting: {
      readonly title: string;
      readonly body: (values: { readonly minutes: number }) => string;
    };
    readonly instead: {
      readonly "request-pending": {
        readonly title: string;
        readonly body: string;
      };
      readonly "day-of-series": {
        readonly title: string;
        readonly body: string;
      };
      readonly over: {
        readonly title: string;
        readonly body: string;
      };
    };
    readonly regarding: {
      readonly changed: {
        readonly title: string;
        readonly body: (values: { readonly name?: string | undefined }) => string;
      };
      readonly already: {
        readonly title: string;
        readonly body: (values: { readonly name?: string | undefined }) => string;
      };
      readonly set: (values: { readonly name?: string | undefined }) => string;
      readonly left: {
        readonly "may-not-edit": string;
        readonly "type-code-not-known": string;
      };
      readonly leftByFailure: string;
    };
    readonly forgotten: {
      readonly removed: {
        readonly title: string;
        readonly body: string;
      };
      readonly ignored: {
        readonly title: string;
        readonly body: string;
      };
    };
    readonly stateNotSet: {
      readonly failed: string;
      readonly notKnown: string;
    };
    readonly ownersItem: string;
    readonly crmSays: (values: { readonly said: string }) => string;
    readonly refused: {
      readonly "verdict-changed": {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly "identities-disagree": {
        readonly what: string;
        readonly why: (values: { readonly organization?: string | undefined }) => string;
        readonly next: string;
      };
      readonly "doubt-not-confirmed": {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly "record-closed": {
        readonly what: string;
        readonly why: (values: { readonly organization?: string | undefined }) => string;
        readonly next: string;
      };
      readonly "record-not-visible": {
        readonly what: string;
        readonly why: (values: { readonly organization?: string | undefined }) => string;
        readonly next: string;
      };
      readonly "place-taken": {
        readonly what: string;
        readonly why: (values: { readonly organization?: string | undefined }) => string;
        readonly next: string;
      };
      readonly "day-not-known": {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly "edit-right-unknown": {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly "regarding-changed": {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
      readonly "changed-again-and-again": {
        readonly what: string;
        readonly why: string;
        readonly next: string;
      };
    };
    readonly failed: {
      readonly title: {
        readonly nothing: string;
        readonly "not-known": string;
        readonly something: string;
      };
      readonly written: {
        readonly nothing: string;
        readonly "not-known": string;
        readonly something: string;
      };
    };
    readonly broken: string;
    readonly stopped: {
      readonly title: string;
      readonly written: {
        readonly nothing: string;
        readonly "not-known": string;
        readonly something: string;
      };
    };
    readonly again: {
      readonly nothing: string;
      readonly "not-known": string;
      readonly something: string;
    };
    readonly mayNotChange: {
      readonly what: (values: { readonly who: string }) => string;
      readonly why: string;
      readonly next: string;
    };
    readonly either: string;
    readonly said: string;
  };
  readonly askReadOnly: {
    readonly ask: (values: { readonly name: string }) => string;
    readonly hint: (values: { readonly owner: string }) => string;
    readonly opened: (values: { readonly owner: string }) => string;
    readonly failed: (values: { readonly owner: string }) => string;
    readonly mail: {
      readonly subject: string;
      readonly greeting: (values: { readonly name: string }) => string;
      readonly ask: (values: { readonly viewers?: string | undefined; readonly owners?: string | undefined }) => string;
      readonly please: string;
      readonly steps: {
        readonly "1": string;
        readonly "2": string;
      };
      readonly alternative: string;
    };
  };
  readonly comparison: {
    readonly title: string;
    readonly body: string;
    readonly sides: {
      readonly appointment: string;
      readonly record: string;
    };
    readonly points: {
      readonly subject: string;
      readonly location: string;
      readonly start: string;
      readonly end: string;
      readonly "all-day": string;
      readonly "show-as": string;
    };
    readonly showAs: {
      readonly free: string;
      readonly tentative: string;
      readonly busy: string;
      readonly oof: string;
      readonly workingElsewhere: string;
    };
    readonly yes: string;
    readonly no: string;
    readonly nothing: string;
    readonly advice: string;
    readonly restoreAnyway: string;
    readonly notNow: string;
  };
  readonly forget: {
    readonly name: string;
    readonly why: {
      readonly "own-copy": string;
      readonly "carried-copy": string;
    };
    readonly confirm: {
      readonly title: string;
      readonly body: {
        readonly "own-copy": string;
        readonly "carried-copy": string;
      };
      readonly yes: string;
      readonly no: string;
    };
  };
  readonly pick: {
    readonly title: {
      readonly one: string;
      readonly many: string;
    };
    readonly linkableTitle: string;
    readonly link: string;
    readonly none: string;
    readonly noneHint: string;
    readonly carries: {
      readonly this: string;
      readonly none: string;
      readonly another: string;
      readonly unclear: string;
    };
    readonly theirs: {
      readonly own: string;
      readonly owner: string;
    };
    readonly notTheirs: {
      readonly own: string;
      readonly owner: string;
    };
    readonly agrees: (values: { readonly points: string }) => string;
    readonly differs: (values: { readonly points: string }) => string;
    readonly notKnown: (values: { readonly points: string }) => string;
    readonly points: {
      readonly subject: string;
      readonly start: string;
      readonly allDay: string;
    };
    readonly linkedNow: string;
    readonly linkedAsItIs: string;
    readonly more: (values: { readonly shown: number }) => string;
    readonly confirm: {
      readonly title: string;
      readonly body: (values: { readonly owner?: string | undefined; readonly address?: string | undefined }) => string;
      readonly only: string;
      readonly unknown: string;
      readonly ownerOfRecord: (values: { readonly owner: string }) => string;
      readonly yes: string;
      readonly no: string;
    };
    readonly others: {
      readonly title: string;
      readonly notOver: (values: { readonly from?: string | undefined }) => string;
      readonly then: (values: { readonly from?: string | undefined }) => string;
      readonly untrack: string;
      readonly over: string;
      readonly watch: (values: { readonly minutes: number }) => string;
    };
  };
  readonly question: {
    readonly title: string;
    readonly hint: string;
    readonly noCrm: string;
    readonly confirm: string;
    readonly confirmNoCrm: string;
    readonly cancel: string;
  };
  readonly record: {
    readonly titles: {
      readonly one: string;
      readonly many: string;
      readonly closed: string;
      readonly foreign: string;
      readonly unclear: string;
    };
    readonly openInCrm: string;
    readonly states: {
      readonly open: string;
      readonly scheduled: string;
      readonly completed: string;
      readonly canceled: string;
    };
    readonly keep: {
      readonly only: string;
      readonly theirs: string;
      readonly "with-regarding": string;
      readonly oldest: string;
    };
    readonly moment: (values: { readonly date: string; readonly time: string }) => string;
    readonly byAt: (values: { readonly by?: string | undefined; readonly when?: string | undefined }) => string;
    readonly labels: {
      readonly regarding: string;
      readonly state: string;
      readonly starts: string;
      readonly created: string;
      readonly changed: string;
      readonly owner: string;
    };
    readonly noRegarding: string;
    readonly notKnown: string;
  };
  readonly regarding: {
    readonly title: string;
    readonly search: string;
    readonly hint: (values: { readonly others?: string | undefined }) => string;
    readonly none: string;
    readonly proposed: (values: { readonly count: number }) => string;
    readonly found: (values: { readonly count: number }) => string;
    readonly asking: string;
    readonly failed: string;
    readonly types: {
      readonly account: string;
      readonly contact: string;
      readonly opportunity: string;
      readonly lead: string;
      readonly incident: string;
    };
    readonly groups: {
      readonly recent: string;
      readonly attendees: string;
      readonly found: string;
    };
    readonly card: {
      readonly title: string;
      readonly now: (values: { readonly name: string }) => string;
      readonly nothing: string;
      readonly behind: (values: { readonly name?: string | undefined }) => string;
      readonly set: string;
      readonly change: string;
      readonly save: string;
      readonly cancel: string;
      readonly bring: string;
      readonly chooseFirst: string;
      readonly editRightUnknown: string;
      readonly recordOnly: string;
    };
  };
  readonly reopen: {
    readonly open: string;
    readonly hint: string;
    readonly opened: string;
  };
  readonly report: {
    readonly title: string;
    readonly version: string;
    readonly outlook: string;
    readonly verdict: string;
    readonly plan: string;
    readonly verified: string;
    readonly risk: string;
    readonly checkedAt: string;
    readonly changedBy: string;
    readonly mailbox: string;
    readonly evidence: string;
    readonly traces: string;
    readonly records: string;
    readonly journal: string;
    readonly findings: string;
    readonly next: string;
    readonly exchanges: string;
    readonly commands: string;
    readonly uidLeftOut: string;
    readonly fetchXmlLeftOut: string;
    readonly masked: string;
    readonly named: string;
    readonly nexts: {
      readonly "link-lost": string;
      readonly "several-records": string;
      readonly "record-gone": string;
      readonly "record-not-visible": string;
      readonly "record-closed": string;
      readonly "copied-item": string;
      readonly "untracked-on-purpose": string;
      readonly "request-pending": string;
      readonly "exception-split-off": string;
      readonly "other-organization": string;
      readonly "both-crm-clients": string;
      readonly "regarding-behind": string;
      readonly "owner-not-a-user": string;
      readonly "viewer-can-untrack": string;
    };
    readonly askAgain: string;
    readonly buttons: {
      readonly names: string;
      readonly namesHint: string;
      readonly mail: string;
      readonly mailHint: string;
      readonly pageHint: string;
      readonly notOpened: string;
    };
    readonly mail: {
      readonly subject: (values: { readonly verdict: string }) => string;
      readonly shortened: string;
      readonly ask: string;
    };
  };
  readonly risks: {
    readonly unknown: {
      readonly title: string;
      readonly body: (values: { readonly calendarKnown?: boolean | undefined }) => string;
    };
    readonly "safe-read-only": {
      readonly title: string;
      readonly body: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "safe-no-crm": {
      readonly title: string;
      readonly body: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "safe-same-org": {
      readonly title: (values: { readonly organization?: string | undefined }) => string;
      readonly body: (values: { readonly owner?: string | undefined }) => string;
    };
    readonly "at-risk": {
      readonly body: (values: { readonly organization?: string | undefined }) => string;
      readonly ways: {
        readonly share: (values: { readonly owner?: string | undefined }) => string;
        readonly connect: (values: { readonly homeIsClaim?: boolean | undefined; readonly home?: string | undefined }) => string;
      };
    };
  };
  readonly settings: {
    readonly title: string;
    readonly safetyCopy: {
      readonly label: string;
      readonly hint: string;
    };
    readonly text: {
      readonly label: string;
      readonly hint: string;
    };
    readonly changeOrganization: string;
  };
  readonly sharing: {
    readonly title: string;
    readonly back: string;
    readonly intro: string;
    readonly asking: string;
    readonly again: string;
    readonly signIn: string;
    readonly overall: {
      readonly safe: {
        readonly title: string;
        readonly body: string;
      };
      readonly "at-risk": {
        readonly title: string;
        readonly body: (values: { readonly organization?: string | undefined }) => string;
      };
      readonly unknown: {
        readonly title: string;
        readonly body: string;
      };
    };
    readonly said: (values: { readonly title: string; readonly people: number }) => string;
    readonly notAsked: string;
    readonly usersUnknown: (values: { readonly what: string }) => string;
    readonly unreadable: string;
    readonly list: string;
    readonly risks: {
      readonly "safe-read-only": string;
      readonly "safe-same-org": string;
      readonly "can-untrack": string;
      readonly "cannot-tell": string;
    };
    readonly role: (values: { readonly role: string }) => string;
    readonly user: {
      readonly yes: (values: { readonly organization?: string | undefined }) => string;
      readonly no: (values: { readonly organization?: string | undefined }) => string;
      readonly "not-known": (values: { readonly organization?: string | undefined }) => string;
      readonly "of-no-matter": string;
      readonly default: string;
      readonly unnamed: string;
    };
    readonly everybody: string;
    readonly nobody: string;
    readonly refused: {
      readonly "permission-gone": string;
      readonly "role-changed-meanwhile": string;
      readonly "role-not-offered": string;
    };
    readonly changes: string;
  };
  readonly trackForm: {
    readonly whoIsInCrm: string;
    readonly makes: (values: { readonly organization?: string | undefined }) => string;
    readonly linkOnly: string;
    readonly doubtRead: string;
    readonly doubtReadLink: string;
    readonly doubtFirst: string;
  };
  readonly update: {
    readonly name: string;
    readonly offer: {
      readonly body: string;
    };
    readonly title: string;
    readonly body: string;
    readonly write: string;
    readonly updated: {
      readonly written: {
        readonly title: string;
        readonly body: string;
      };
      readonly already: {
        readonly title: string;
        readonly body: string;
      };
    };
    readonly people: {
      readonly onlyInvited: string;
      readonly onlyInCrm: string;
      readonly more: (values: { readonly count: number }) => string;
      readonly advice: string;
      readonly private: string;
      readonly notKnown: string;
    };
  };
  readonly views: {
    readonly name: string;
    readonly calendar: string;
    readonly sharing: string;
    readonly back: string;
    readonly loading: string;
  };
  readonly alert: {
    readonly notice: {
      readonly checking: string;
      readonly misconfigured: string;
      readonly notChecked: string;
    };
    readonly send: {
      readonly button: string;
      readonly sentences: {
        readonly lost: (values: { readonly home?: string | undefined }) => string;
        readonly "duplicate-ahead": (values: { readonly organization?: string | undefined }) => string;
        readonly duplicated: (values: { readonly copies: number; readonly organization?: string | undefined }) => string;
        readonly "other-org": (values: { readonly home?: string | undefined; readonly organization?: string | undefined }) => string;
      };
    };
  };
  readonly trouble: {
    readonly noOffice: {
      readonly outside: {
        readonly title: string;
        readonly body: string;
        readonly next: string;
      };
      readonly silent: {
        readonly title: string;
        readonly body: (values: { readonly seconds: number }) => string;
        readonly next: string;
      };
    };
    readonly misconfigured: {
      readonly title: string;
      readonly entry: (values: {
        readonly list: string;
        readonly index: string;
        readonly field: string;
        readonly whole: string;
        readonly problem: string;
      }) => string;
      readonly body: (values: { readonly field: string; readonly problem: string }) => string;
      readonly next: string;
    };
    readonly broken: {
      readonly title: string;
      readonly body: string;
      readonly next: string;
    };
  };
}
