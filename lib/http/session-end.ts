type Hear = () => void;

const hearers = new Set<Hear>();

/** Calls `hear` when the server no longer knows this browser's session, until the returned function is called. */
export function onSessionEnd(hear: Hear): () => void {
  hearers.add(hear);
  return () => void hearers.delete(hear);
}

/** Whoever was told "not signed in" says so here. */
export function tellSessionEnd(): void {
  for (const hear of hearers) hear();
}
