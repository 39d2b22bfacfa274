/** Runs once when the server starts: the worker lives in this process unless LOKET_ROLE says otherwise. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startProcess } = await import("./lib/worker/start-process");
  const { openWebhookDoor } = await import("./lib/conversations/webhook-door");
  await startProcess();
  openWebhookDoor();
}
