"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useErrorText } from "@/components/shell/use-error-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { showToast } from "@/components/ui/toast-queue";
import { MIN_PASSWORD_LENGTH } from "@/lib/staff/staff";
import { useChangeOwnPassword } from "./staff-queries";

const NOTHING = { current: "", password: "" };

export function OwnPasswordForm() {
  const t = useTranslations("settings.own");
  const common = useTranslations("common");
  const errorText = useErrorText();
  const [typed, setTyped] = useState(NOTHING);
  const [isShort, setShort] = useState(false);
  const change = useChangeOwnPassword();
  const words = { showLabel: common("show"), hideLabel: common("hide") };

  function submit(event: FormEvent) {
    event.preventDefault();
    const tooShort = typed.password.length < MIN_PASSWORD_LENGTH;
    setShort(tooShort);
    if (tooShort) return;
    change.mutate(typed, {
      onSuccess: () => {
        setTyped(NOTHING);
        showToast({ text: t("changed") });
      },
    });
  }

  return (
    <form onSubmit={submit} className="grid max-w-[400px] gap-4">
      {change.isError && <Notice meaning="overdue">{errorText(change.error)}</Notice>}
      <PasswordField
        {...words}
        label={t("current")}
        autoComplete="current-password"
        value={typed.current}
        onChange={(current) => setTyped({ ...typed, current })}
      />
      <PasswordField
        {...words}
        label={t("next")}
        hint={t("nextHint", { min: MIN_PASSWORD_LENGTH })}
        error={isShort && t("tooShort", { min: MIN_PASSWORD_LENGTH })}
        autoComplete="new-password"
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
      />
      <Button
        type="submit"
        variant="primary"
        isPending={change.isPending}
        isDisabled={!typed.current || !typed.password}
        className="justify-self-start"
      >
        {t("change")}
      </Button>
    </form>
  );
}
