/** The privileges that the sandbox knows. Their ids are the same in every organization. */
import type { OrganizationUser } from "../world/world.ts";

/** One privilege for appointments and all other activities. */
export const readActivity = { id: "650c14fe-3521-45fe-a000-84138688e45d", name: "prvReadActivity" } as const;
const createActivity = { id: "091df793-fe5e-44d4-b4ca-7e3f580c4664", name: "prvCreateActivity" } as const;

export const privileges = [readActivity, createActivity] as const;

/** PrivilegeDepth: everybody's rows, or one's own. */
type Depth = "Global" | "Basic";

export interface HeldPrivilege {
  readonly id: string;
  readonly name: string;
  readonly depth: Depth;
}

export function privilegesOf(user: OrganizationUser): readonly HeldPrivilege[] {
  return privileges.map((privilege) => ({ ...privilege, depth: privilege === readActivity && user.reads === "own" ? "Basic" : "Global" }));
}
