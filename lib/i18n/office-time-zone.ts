import "server-only";

/** The office's IANA time zone; never the server's or the browser's. */
export async function officeTimeZone(): Promise<string> {
  return "Asia/Jayapura";
}
