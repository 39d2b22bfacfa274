import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(self)" },
];

const config: NextConfig = {
  typedRoutes: true,
  // `npm test` checks the types of everything; an office's first start need not do it again.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  // The voice-note decoder runs in the browser alone; its Node half cannot be bundled.
  turbopack: { resolveAlias: { "@eshaz/web-worker": "@eshaz/web-worker/cjs/browser.js" } },
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "@node-rs/argon2",
    "graphile-worker",
    "pg",
    "sharp",
    "file-type",
    "undici",
  ],
  headers: async () => [{ source: "/:path*", headers: SECURITY_HEADERS }],
};

export default withNextIntl(config);
