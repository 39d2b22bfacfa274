"use client";

import { Camera, MapPin, Mic, Plus, SendHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { MenuButton, MenuItem } from "@/components/ui/menu-button";
import type { Said } from "@/lib/menu/preview/play-chat";

/** What the person with the phone writes or sends. */
export function Composer({ onSay }: { onSay: (said: Said) => void }) {
  const t = useTranslations("menu");
  const [text, setText] = useState("");
  return (
    <form
      className="flex items-center gap-1 bg-wa-paper px-2 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") onSay({ kind: "text", text: text.trim() });
        setText("");
      }}
    >
      <MenuButton
        label={t("phone.attach")}
        placement="top start"
        trigger={
          <IconButton
            label={t("phone.attach")}
            className="text-wa-meta hover:bg-wa-meta/10 hover:text-wa-ink"
          >
            <Plus aria-hidden="true" />
          </IconButton>
        }
      >
        <MenuItem icon={<Camera />} onAction={() => onSay({ kind: "photo" })}>
          {t("phone.photo")}
        </MenuItem>
        <MenuItem icon={<Mic />} onAction={() => onSay({ kind: "voice" })}>
          {t("phone.voice")}
        </MenuItem>
        <MenuItem icon={<MapPin />} onAction={() => onSay({ kind: "location" })}>
          {t("phone.location")}
        </MenuItem>
      </MenuButton>
      <input
        aria-label={t("phone.write")}
        placeholder={t("phone.write")}
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="h-9 min-w-0 flex-1 rounded-full bg-wa-in px-3.5 text-[13.5px] text-wa-ink placeholder:text-wa-meta pointer-coarse:h-touch pointer-coarse:text-lg"
      />
      <button
        type="submit"
        aria-label={t("phone.send")}
        className="grid size-9 flex-none place-items-center rounded-full bg-wa-action text-white pointer-coarse:size-touch"
      >
        <SendHorizontal aria-hidden="true" className="size-4" />
      </button>
    </form>
  );
}
