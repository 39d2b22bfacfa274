const ONE_YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps a choice of this browser (theme, language) so that the next page is drawn with it at once. */
export function rememberPreference(name: string, value: string): void {
  // The Cookie Store API is missing on plain http, where many offices run.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
}

export function forgetPreference(name: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: as above
  document.cookie = `${name}=; path=/; max-age=0; samesite=lax`;
}
