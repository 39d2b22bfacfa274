"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { sameOriginPath } from "@/components/shell/same-origin-path";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";

type Failure = "wrong_credentials" | "too_many_attempts" | "offline" | "unexpected";
type FieldFault = "emailMissing" | "emailWrong" | "passwordMissing";
type Attempt =
  | { kind: "none"; email: string }
  | { kind: "fault"; email: string; field: FieldFault }
  | { kind: "failed"; email: string; code: Failure }
  | { kind: "done"; email: string };

/**
 * As a form action, it also takes what was submitted before the script was ready: React replays it. Until a new page
 * has come the button stays pending, so nothing is sent twice.
 */
export function SignInForm({ callbackUrl }: { callbackUrl?: string }) {
  const t = useTranslations("signIn");
  const errors = useTranslations("errors");
  const [attempt, submit, isPending] = useActionState(attemptSignIn, { kind: "none", email: "" });
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (attempt.kind === "done") window.location.assign(sameOriginPath(callbackUrl, window.location.origin));
    if (attempt.kind === "failed") password.current?.focus();
    if (attempt.kind === "fault") (attempt.field === "passwordMissing" ? password : email).current?.focus();
  }, [attempt, callbackUrl]);

  const fault = attempt.kind === "fault" ? attempt.field : undefined;
  return (
    <form action={submit} noValidate className="grid gap-3.5">
      {attempt.kind === "failed" && <Notice meaning="overdue">{errors(attempt.code)}</Notice>}
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="username"
        autoFocus
        label={t("email")}
        defaultValue={attempt.email}
        error={fault && fault !== "passwordMissing" && t(fault)}
        inputRef={email}
      />
      <PasswordField
        name="password"
        autoComplete="current-password"
        label={t("password")}
        showLabel={t("showPassword")}
        hideLabel={t("hidePassword")}
        error={fault === "passwordMissing" && t(fault)}
        inputRef={password}
      />
      <Button
        type="submit"
        variant="primary"
        isPending={isPending || attempt.kind === "done"}
        pendingLabel={t("submitting")}
        size="large"
        className="mt-1"
      >
        {t("submit")}
      </Button>
    </form>
  );
}

async function attemptSignIn(previous: Attempt, form: FormData): Promise<Attempt> {
  // Actions run one after another: a second submit of the same press finds the first one done.
  if (previous.kind === "done") return previous;
  const email = String(form.get("email") ?? "").trim();
  const password = String(form.get("password") ?? "");
  if (!email) return { kind: "fault", email, field: "emailMissing" };
  if (!/^\S+@\S+\.\S+$/.test(email)) return { kind: "fault", email, field: "emailWrong" };
  if (!password) return { kind: "fault", email, field: "passwordMissing" };
  try {
    const { signIn } = await import("next-auth/react");
    const answer = await signIn("credentials", { redirect: false, email, password });
    if (answer?.ok) return { kind: "done", email };
    return { kind: "failed", email, code: failureOf(answer?.error) };
  } catch {
    return { kind: "failed", email, code: "offline" };
  }
}

function failureOf(error: string | null | undefined): Failure {
  if (error === "CredentialsSignin") return "wrong_credentials";
  return error === "too_many_attempts" ? error : "unexpected";
}
