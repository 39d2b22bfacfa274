"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PasswordField } from "@/components/ui/password-field";

type NewPasswordFieldsProps = {
  minLength: number;
  /** What was typed in an earlier attempt, so that a fault elsewhere does not empty the fields. */
  typed?: { password: string; passwordAgain: string };
  passwordError?: ReactNode;
  againError?: ReactNode;
};

/** A new password twice, named `password` and `passwordAgain`, with a word on how strong it is while typing. */
export function NewPasswordFields({ minLength, typed, passwordError, againError }: NewPasswordFieldsProps) {
  const t = useTranslations("setup");
  const signIn = useTranslations("signIn");
  const [length, setLength] = useState(0);
  const eye = { showLabel: signIn("showPassword"), hideLabel: signIn("hidePassword") };
  return (
    <>
      <div className="grid gap-1">
        <PasswordField
          {...eye}
          name="password"
          autoComplete="new-password"
          label={t("password")}
          hint={t("passwordHint", { min: minLength })}
          defaultValue={typed?.password}
          onChange={(password) => setLength([...password].length)}
          error={passwordError}
        />
        {length > 0 && <Strength length={length} minLength={minLength} />}
      </div>
      <PasswordField
        {...eye}
        name="passwordAgain"
        autoComplete="new-password"
        label={t("passwordAgain")}
        defaultValue={typed?.passwordAgain}
        error={againError}
      />
    </>
  );
}

const STRONG_AT = 1.5;
const THIRDS = [1, 2, 3];

/** Length is what makes a password strong (NIST SP 800-63B 3.1.1); kinds of characters are not asked for. */
function Strength({ length, minLength }: { length: number; minLength: number }) {
  const t = useTranslations("setup");
  const level = length < minLength ? 1 : length < minLength * STRONG_AT ? 2 : 3;
  const text = [t("passwordShort", { missing: minLength - length }), t("passwordFair"), t("passwordStrong")][
    level - 1
  ];
  const colour = level === 1 ? "bg-waiting" : "bg-ready";
  return (
    <div className="flex items-center gap-2 text-xs font-semibold text-ink-2">
      <span aria-hidden="true" className="flex w-24 gap-1">
        {THIRDS.map((third) => (
          <span
            key={third}
            className={`h-[5px] flex-1 rounded-full ${third <= level ? colour : "bg-line"}`}
          />
        ))}
      </span>
      <span role="status">{text}</span>
    </div>
  );
}
