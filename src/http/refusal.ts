/** What a service refuses by its own rules, and says so. */
import type { UnknownReason } from "../tracking/evidence.ts";
import { Failure, Forbidden } from "./failure.ts";

/** A rule of CRM's says no (duplicate detection); `said` has its words. Nothing was written. */
export class RefusedByRule extends Failure {
  override readonly reason: UnknownReason = "refused-by-rule";
}
/** A plug-in of CRM's says no; `said` has its words. Nothing was written. */
export class RefusedByPlugIn extends Failure {
  override readonly reason: UnknownReason = "refused-by-plug-in";
}
/** The person lacks a privilege of CRM's for what was asked. */
export class NoPrivilege extends Forbidden {
  override readonly reason: UnknownReason = "no-privilege";
}
/** CRM does not accept a value, such as a party that it does not know where it keeps no such parties. Nothing was written. */
export class InvalidForCrm extends Failure {
  override readonly reason: UnknownReason = "unexpected-answer";
}
