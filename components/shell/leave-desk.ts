/** Ends this browser's session and goes to the sign-in page; a full load, so that nothing read stays in memory. */
export async function leaveDesk(): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  window.location.assign("/login?left=1");
}
