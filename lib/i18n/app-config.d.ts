import type { Locale } from "./locale";
import type { id } from "./messages/id";

declare module "next-intl" {
  /** Makes every text key and every locale a compile-time check; Indonesian is the source. */
  interface AppConfig {
    Locale: Locale;
    Messages: typeof id;
  }
}
