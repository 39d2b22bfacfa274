"use client";

import "./globals.css";

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** The last net: the layout itself failed, so neither texts nor components can be relied on. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="id">
      <body>
        <main className="grid min-h-dvh place-content-center justify-items-center gap-3 p-6 text-center">
          <h1 className="text-lg font-bold">Loket gagal dibuka</h1>
          <p className="max-w-sm text-sm text-ink-2">
            Data Bapak/Ibu aman. Coba lagi; bila tetap gagal, beri tahu admin
            {error.digest ? ` dengan kode ${error.digest}` : ""}.
          </p>
          <button
            type="button"
            onClick={reset}
            className="h-control rounded-md bg-sea px-4 text-sm font-semibold text-on-sea"
          >
            Coba lagi
          </button>
        </main>
      </body>
    </html>
  );
}
