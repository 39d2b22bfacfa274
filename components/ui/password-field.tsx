"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { IconButton } from "./icon-button";
import { TextField, type TextFieldProps } from "./text-field";

type PasswordFieldProps = Omit<TextFieldProps, "type" | "end"> & { showLabel: string; hideLabel: string };

/** A password, hidden until asked for. Give `autoComplete` "current-password" or "new-password". */
export function PasswordField({ showLabel, hideLabel, ...field }: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...field}
      type={isShown ? "text" : "password"}
      autoCorrect="off"
      spellCheck="false"
      end={
        <IconButton
          size="small"
          label={isShown ? hideLabel : showLabel}
          onPress={() => setShown((now) => !now)}
        >
          {isShown ? (
            <EyeOff aria-hidden="true" className="size-4" />
          ) : (
            <Eye aria-hidden="true" className="size-4" />
          )}
        </IconButton>
      }
    />
  );
}
