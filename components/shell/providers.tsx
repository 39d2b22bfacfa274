"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useLocale } from "next-intl";
import { type ReactNode, useState } from "react";
import { RouterProvider } from "react-aria-components";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { ApiError } from "@/lib/http/api";
import { ConnectionProvider } from "./connection-context";
import { type SectionBadges, SectionBadgesProvider } from "./section-badges";
import { SessionGate } from "./session-gate";
import type { ShellViewer } from "./shell-viewer";
import { Toasts } from "./toasts";
import { ViewerProvider } from "./viewer-context";

type ProvidersProps = { viewer: ShellViewer; badges?: SectionBadges; children: ReactNode };

/** What the desk's client components rely on: the cache, the language, the viewer, the connection, the toasts. */
export function Providers({ viewer, badges, children }: ProvidersProps) {
  const [queryClient] = useState(makeQueryClient);
  const router = useRouter();
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={useLocale()}>
        <RouterProvider navigate={(href) => router.push(href as Route)}>
          <ViewerProvider viewer={viewer}>
            <ConnectionProvider>
              <SectionBadgesProvider initial={badges}>
                <SessionGate>{children}</SessionGate>
              </SectionBadgesProvider>
            </ConnectionProvider>
          </ViewerProvider>
          <Toasts />
        </RouterProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}

const FRESH_MS = 15_000;
const MAX_RETRIES = 2;

/** Only a broken line is worth another try; what the server refused it will refuse again. */
function makeQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) =>
          failures < MAX_RETRIES && (!(error instanceof ApiError) || error.code === "offline"),
      },
    },
  });
}
