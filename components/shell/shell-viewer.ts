import type { Role } from "@/lib/auth/permissions";

/** What the shell shows of the person signed in. */
export type ShellViewer = { id: string; name: string; initials: string; roles: Role[] };
