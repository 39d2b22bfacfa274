import { toWav } from "./to-wav";

/** A WhatsApp voice note (Ogg with Opus) as a WAV file. The decoder is fetched at the first call. Throws when it is none. */
export async function decodeVoiceNote(ogg: Uint8Array): Promise<Blob> {
  const { OggOpusDecoder } = await import("ogg-opus-decoder");
  const decoder = new OggOpusDecoder();
  try {
    await decoder.ready;
    const { channelData, samplesDecoded, sampleRate } = await decoder.decodeFile(ogg);
    if (samplesDecoded === 0) throw new Error("not a voice note");
    return new Blob([toWav(channelData, sampleRate)], { type: "audio/wav" });
  } finally {
    decoder.free();
  }
}
