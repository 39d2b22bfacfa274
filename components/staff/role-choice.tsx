"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { ROLES, type Role } from "@/lib/auth/permissions";

type RoleChoiceProps = { roles: readonly Role[]; onChange: (roles: Role[]) => void };

/** Each role with what it allows: nobody should have to guess from a name. */
export function RoleChoice({ roles, onChange }: RoleChoiceProps) {
  const t = useTranslations("settings.people");
  const toggle = (role: Role, isChosen: boolean) =>
    onChange(ROLES.filter((each) => (each === role ? isChosen : roles.includes(each))));
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 text-sm font-semibold">{t("roles")}</legend>
      {ROLES.map((role) => (
        <Checkbox
          key={role}
          isSelected={roles.includes(role)}
          onChange={(isChosen) => toggle(role, isChosen)}
        >
          {t(role)} <span className="text-sm text-ink-3">· {t(`${role}Note`)}</span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
