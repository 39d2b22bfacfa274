import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { MessageSection } from "@/lib/i18n/load-messages";

const ALWAYS: readonly MessageSection[] = ["common", "shell", "errors"];

type ClientMessagesProps = { sections?: readonly MessageSection[]; children: ReactNode };

/**
 * Gives client components below it the texts of these sections, and `common`, `shell`, `errors`. Put one around a
 * feature's pages (its layout.tsx) so that no other feature's texts travel to the browser.
 */
export async function ClientMessages({ sections = [], children }: ClientMessagesProps) {
  const all = await getMessages();
  const messages = Object.fromEntries([...ALWAYS, ...sections].map((section) => [section, all[section]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
