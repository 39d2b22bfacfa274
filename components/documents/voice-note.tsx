"use client";

import { useMutation } from "@tanstack/react-query";
import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { decodeVoiceNote } from "./decode-voice-note";

type VoiceNoteProps = { documentId: string; mimeType: string; label: string; className?: string };

/**
 * Sound from a resident. WhatsApp's voice notes are Ogg with Opus, which Safari plays from 18.4 on: a browser that says
 * it cannot, or that fails, gets them decoded. Nothing is fetched before it is played: each look is recorded.
 */
export function VoiceNote({ documentId, mimeType, label, className }: VoiceNoteProps) {
  const address = `/api/documents/${documentId}`;
  const saysItCan = useCanPlay(mimeType);
  const [hasFailed, setFailed] = useState(false);
  if (!saysItCan || hasFailed) return <DecodedNote address={address} label={label} className={className} />;
  return (
    // biome-ignore lint/a11y/useMediaCaption: a resident's voice note has no captions
    <audio
      controls
      preload="none"
      src={address}
      aria-label={label}
      onError={() => setFailed(true)}
      className={className}
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

type DecodedNoteProps = { address: string; label: string; className: string | undefined };

function DecodedNote({ address, label, className }: DecodedNoteProps) {
  const t = useTranslations("common.voice");
  const decoding = useMutation({ mutationFn: () => decoded(address) });
  const source = decoding.data;
  useEffect(() => () => (source ? URL.revokeObjectURL(source) : undefined), [source]);
  if (source) {
    return (
      // biome-ignore lint/a11y/useMediaCaption: a resident's voice note has no captions
      <audio controls autoPlay src={source} aria-label={label} className={className} />
    );
  }
  return (
    <div className="grid justify-items-start gap-1.5 text-sm">
      <Button
        size="small"
        isPending={decoding.isPending}
        pendingLabel={t("preparing")}
        onPress={() => decoding.mutate()}
      >
        <Play aria-hidden="true" className="size-4" />
        {t("play")}
      </Button>
      {decoding.isError && (
        <p role="alert" className="text-ink-2">
          {t("unplayable")}{" "}
          <a href={address} download className="link">
            {t("save")}
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
