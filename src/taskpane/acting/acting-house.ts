/** What the pane asks of the house's actions, each for the appointment that its report is about. */
import type { ActionOptions, ActionOutcome } from "../../check/action.ts";
import type { CheckReport } from "../../check/report.ts";
import type { HouseActions } from "../../composition/assemble-actions.ts";
import { occurrenceKey } from "../../tracking/occurrence-key.ts";
import { findCrmId } from "../../tracking/stamp-claims.ts";
import type { ActionRequest } from "../acting-state.ts";
import type { ActingHouse } from "../pane-house.ts";
import { createMailDesk } from "./mail-desk.ts";

/** An appointment without an identity has no plan that writes, so its empty name never meets a record. */
export function actingHouse(house: HouseActions): ActingHouse {
  const keyOf = ({ evidence }: CheckReport): string => (evidence.item && occurrenceKey(evidence.item)) ?? "";

  function act(request: ActionRequest, report: CheckReport, options: ActionOptions): Promise<ActionOutcome> {
    const actions = house.forAppointment(keyOf(report));
    switch (request.kind) {
      case "restore":
        return actions.restoreLink(request.read ? { read: request.read } : {}, options);
      case "write-link":
        return actions.writeLink(request.link.crmId, options);
      case "link-to":
        return actions.linkToRecord(request.record.id, options);
      case "forget-copy":
        return actions.forgetCopy(request.copy, options);
      case "track": {
        const { regarding, confirmed } = request;
        return actions.trackAppointment({ ...(regarding && { regarding }), ...(confirmed && { confirmed }) }, options);
      }
    }
  }

  return {
    act,
    auditSharing: house.auditSharing,
    changeSharing: (change, way, report, options) => house.forAppointment(keyOf(report)).changeSharing(change, way, options),
    findRegarding: house.findRegarding,
    findJournal: (report) => house.findJournal(keyOf(report)),
    mail: createMailDesk(),
    watches: {
      find: (report) => house.watches.find(keyOf(report)),
      async keep(report, times, options) {
        const recordId = findCrmId(report.evidence);
        if (recordId !== undefined) await house.watches.keep(keyOf(report), { ...times, recordId }, options);
      },
      forget: (report, options) => house.watches.forget(keyOf(report), options),
    },
  };
}
