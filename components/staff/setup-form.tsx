"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { NewPasswordFields } from "./new-password-fields";
import { SetupClosed } from "./setup-closed";
import { type SetupAttempt, type SetupKey, submitSetup } from "./submit-setup";

/** First run: names the office, makes the first administrator and goes to what to check next. `token` comes from the link that the server printed. */
export function SetupForm(key: SetupKey) {
  const t = useTranslations("setup");
  const errorText = useErrorText();
  const [attempt, submit, isPending] = useActionState<SetupAttempt, FormData>(submitSetup.bind(null, key), {
    kind: "none",
  });
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (attempt.kind === "done") window.location.assign(attempt.isSignedIn ? "/settings" : "/login");
    if (attempt.kind === "fault")
      form.current?.querySelector<HTMLElement>(`[name="${attempt.field}"]`)?.focus();
  }, [attempt]);

  if (attempt.kind === "closed") return <SetupClosed reason="closed" />;
  const faultOf = (field: string) =>
    attempt.kind === "fault" && attempt.field === field && t(attempt.text, { min: key.minPasswordLength });
  const typed = "typed" in attempt ? attempt.typed : undefined;
  return (
    <form ref={form} action={submit} noValidate className="grid gap-5">
      <div>
        <h1 className="text-xl font-[750] tracking-[-0.01em]">{t("title")}</h1>
        <p className="text-sm text-ink-2">{t("lead")}</p>
      </div>
      {attempt.kind === "failed" && <Notice meaning="overdue">{errorText(attempt.error)}</Notice>}
      <Part heading={t("officeHeading")}>
        <TextField
          name="officeName"
          label={t("officeName")}
          hint={t("officeNameHint")}
          autoComplete="organization"
          autoFocus
          defaultValue={typed?.officeName}
          error={faultOf("officeName")}
        />
      </Part>
      <Part heading={t("adminHeading")}>
        <TextField
          name="name"
          label={t("name")}
          autoComplete="name"
          defaultValue={typed?.name}
          error={faultOf("name")}
        />
        <TextField
          name="email"
          type="email"
          inputMode="email"
          label={t("email")}
          autoComplete="username"
          defaultValue={typed?.email}
          error={faultOf("email")}
        />
        <NewPasswordFields
          minLength={key.minPasswordLength}
          typed={typed}
          passwordError={faultOf("password")}
          againError={faultOf("passwordAgain")}
        />
      </Part>
      <Button
        type="submit"
        variant="primary"
        isPending={isPending || attempt.kind === "done"}
        pendingLabel={t("submitting")}
        size="large"
      >
        {t("submit")}
      </Button>
    </form>
  );
}

function Part({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-3.5">
      <legend className="mb-2 text-xs font-bold text-ink-3">{heading}</legend>
      {children}
    </fieldset>
  );
}
