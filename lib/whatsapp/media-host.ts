const META_MEDIA_HOST = /(^|\.)(fbsbx|facebook)\.com$/;

/**
 * Whether the access token may be sent to this address: the configured API itself, or Meta's own hosts over HTTPS.
 * A media address comes from outside and must not make the server call anybody else.
 */
export function isMediaHost(url: URL, apiUrl: string): boolean {
  if (url.username || url.password) return false;
  if (url.origin === new URL(apiUrl).origin) return true;
  return url.protocol === "https:" && url.port === "" && META_MEDIA_HOST.test(url.hostname);
}
