import "server-only";
import { env } from "../env";
import { loadOffice } from "../office/load-office";

/** The office's IANA time zone; never the server's or the browser's. */
export async function officeTimeZone(): Promise<string> {
  try {
    return (await loadOffice()).profile.timeZone;
  } catch {
    // Every page asks for it, the error page too: that one must come up when the database is down.
    return env().OFFICE_TIME_ZONE;
  }
}
