import { Camera, MapPin, Mic } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Said } from "@/lib/menu/preview/play-chat";

export function ResidentBubble({ said, time }: { said: Said; time: string }) {
  return (
    <div className="ml-8 max-w-[88%] self-end rounded-lg rounded-tr-none bg-wa-out px-2.5 pt-1.5 pb-1 text-[13.5px] leading-snug break-words text-wa-ink shadow-1">
      <SaidText said={said} />
      <span className="float-right mt-1 ml-2 text-2xs text-wa-meta">{time}</span>
    </div>
  );
}

const SENT = { photo: Camera, voice: Mic, location: MapPin };

function SaidText({ said }: { said: Said }) {
  const t = useTranslations("menu");
  if (said.kind === "text") return said.text;
  if (said.kind === "tap") return said.title;
  const Icon = SENT[said.kind];
  return (
    <span className="inline-flex items-center gap-1.5">
      <Icon aria-hidden="true" className="size-4" />
      {t(`phone.${said.kind}`)}
    </span>
  );
}
