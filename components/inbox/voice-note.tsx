"use client";

import { useMutation } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { decodeVoiceNote } from "./decode-voice-note";

type VoiceNoteProps = { documentId: string; mimeType: string; label: string };
const LOOK = "h-10 w-[min(280px,60vw)]";

/**
 * Sound from a resident. WhatsApp's voice notes are Ogg with Opus, which Safari plays from 18.4 on: a browser that says
 * it cannot, or that fails, gets them decoded. Nothing is fetched before it is played: each look is recorded.
 */
export function VoiceNote({ documentId, mimeType, label }: VoiceNoteProps) {
  const address = `/api/documents/${documentId}`;
  const saysItCan = useCanPlay(mimeType);
  const [hasFailed, setFailed] = useState(false);
  if (!saysItCan || hasFailed) return <DecodedNote address={address} label={label} />;
  return (
    // biome-ignore lint/a11y/useMediaCaption: a resident's voice note has no captions
    <audio
      controls
      preload="none"
      src={address}
      aria-label={label}
      onError={() => setFailed(true)}
      className={LOOK}
    />
  );
}

/** On the server and while hydrating it is taken as playable. */
const useCanPlay = (mimeType: string) =>
  useSyncExternalStore(
    neverChanges,
    () => canPlay(mimeType),
    () => true,
  );
const neverChanges = () => () => undefined;

function canPlay(mimeType: string): boolean {
  const type = mimeType === "audio/ogg" ? "audio/ogg; codecs=opus" : mimeType;
  return document.createElement("audio").canPlayType(type) !== "";
}

function DecodedNote({ address, label }: { address: string; label: string }) {
  const t = useTranslations("inbox");
  const decoding = useMutation({ mutationFn: () => decoded(address) });
  const source = decoding.data;
  useEffect(() => () => (source ? URL.revokeObjectURL(source) : undefined), [source]);
  if (source) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a resident's voice note has no captions
      <audio controls autoPlay src={source} aria-label={label} className={LOOK} />
    );
  }
  return (
    <div className="grid justify-items-start gap-1.5 text-sm">
      <Button
        size="small"
        isPending={decoding.isPending}
        pendingLabel={t("preparingVoice")}
        onPress={() => decoding.mutate()}
      >
        <Play aria-hidden="true" className="size-4" />
        {t("playVoice")}
      </Button>
      {decoding.isError && (
        <p role="alert" className="text-ink-2">
          {t("voiceUnplayable")}{" "}
          <a href={address} download className="link">
            {t("saveFile")}
          </a>
        </p>
      )}
    </div>
  );
}

async function decoded(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return URL.createObjectURL(await decodeVoiceNote(new Uint8Array(await response.arrayBuffer())));
}
