"use client";

import { Button, type ButtonProps } from "react-aria-components/Button";
import { Avatar } from "@/components/ui/avatar";

export type AccountFace = { label: string; initials: string };
type AccountButtonProps = AccountFace & Pick<ButtonProps, "onPress" | "onHoverStart">;

export function AccountButton({ label, initials, ...acts }: AccountButtonProps) {
  return (
    <Button
      {...acts}
      aria-label={label}
      aria-haspopup="menu"
      className="grid flex-none place-items-center rounded-md py-1 outline-offset-[-2px] hover:bg-well max-sm:w-[68px] max-sm:py-0"
    >
      <Avatar initials={initials} size="medium" />
    </Button>
  );
}
