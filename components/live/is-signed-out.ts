/** Whether the server refuses this browser's session; false when it cannot be asked. An EventSource does not say why it was closed. */
export async function isSignedOut(): Promise<boolean> {
  const asked = new AbortController();
  const status = await fetch("/api/live", { signal: asked.signal }).then(
    (response) => response.status,
    () => 0,
  );
  asked.abort();
  return status === 401;
}
