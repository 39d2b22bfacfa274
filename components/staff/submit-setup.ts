import { ApiError, api } from "@/lib/http/api";

export type SetupTyped = {
  officeName: string;
  name: string;
  email: string;
  password: string;
  passwordAgain: string;
};
type Fault = {
  field: keyof SetupTyped;
  text: "officeNameMissing" | "nameMissing" | "emailWrong" | "passwordTooShort" | "passwordsDiffer";
};
export type SetupAttempt =
  | { kind: "none" }
  | ({ kind: "fault"; typed: SetupTyped } & Fault)
  | { kind: "failed"; typed: SetupTyped; error: unknown }
  | { kind: "closed" }
  | { kind: "done"; isSignedIn: boolean };

const LINK_REFUSED = new Set<string>(["setup_closed", "not_found"]);

export type SetupKey = { token: string; minPasswordLength: number };

/** One attempt at the first run: checks what was typed, sends it, signs the new administrator in. */
export async function submitSetup(
  { token, minPasswordLength }: SetupKey,
  previous: SetupAttempt,
  form: FormData,
): Promise<SetupAttempt> {
  // Actions run one after another: a second press finds the first one done.
  if (previous.kind === "done") return previous;
  const typed = readForm(form);
  const fault = faultIn(typed, minPasswordLength);
  if (fault) return { kind: "fault", typed, ...fault };
  const { passwordAgain, ...input } = typed;
  try {
    await api.post("/api/setup", { token, ...input });
  } catch (error) {
    return refusal(error, typed);
  }
  return { kind: "done", isSignedIn: await signInAs(typed) };
}

function readForm(form: FormData): SetupTyped {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    officeName: text("officeName").trim(),
    name: text("name").trim(),
    email: text("email").trim(),
    password: text("password"),
    passwordAgain: text("passwordAgain"),
  };
}

function faultIn(typed: SetupTyped, minPasswordLength: number): Fault | undefined {
  if (typed.officeName.length < 3) return { field: "officeName", text: "officeNameMissing" };
  if (typed.name.length < 2) return { field: "name", text: "nameMissing" };
  if (!/^\S+@\S+\.\S+$/.test(typed.email)) return { field: "email", text: "emailWrong" };
  if (typed.password.length < minPasswordLength) return { field: "password", text: "passwordTooShort" };
  if (typed.password !== typed.passwordAgain) return { field: "passwordAgain", text: "passwordsDiffer" };
}

/** The page checked the link before it showed the form; a refusal now means that it was used or ran out meanwhile. */
function refusal(error: unknown, typed: SetupTyped): SetupAttempt {
  const isClosed = error instanceof ApiError && LINK_REFUSED.has(error.code);
  return isClosed ? { kind: "closed" } : { kind: "failed", typed, error };
}

async function signInAs({ email, password }: SetupTyped): Promise<boolean> {
  try {
    const { signIn } = await import("next-auth/react");
    const answer = await signIn("credentials", { redirect: false, email, password });
    return answer?.ok ?? false;
  } catch {
    return false;
  }
}
