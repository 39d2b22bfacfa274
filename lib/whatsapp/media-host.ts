const META_HOST = /(^|\.)(fbsbx|facebook)\.com$/;

/**
 * Where the file behind a media address is fetched with the office's token; null when the token must not go there.
 * A media address comes from outside and must not make the server call anybody but the configured API and, when that
 * is Meta's own, Meta's file hosts. A solution provider's token is never shown to Meta: providers pass Meta's
 * addresses on as they are and serve the same path and query under their own host (360dialog, "Retrieve media URL").
 */
export function mediaAddress(url: URL, apiUrl: string): URL | null {
  if (url.username || url.password) return null;
  const api = new URL(apiUrl);
  if (url.origin === api.origin) return url;
  if (!isMetas(url)) return null;
  if (isMetas(api)) return url;
  return new URL(`${api.origin}${api.pathname.replace(/\/+$/, "")}${url.pathname}${url.search}`);
}

const isMetas = ({ protocol, port, hostname }: URL) =>
  protocol === "https:" && port === "" && META_HOST.test(hostname);
