import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decodeVoiceNote } from "./decode-voice-note";
import { toWav } from "./to-wav";

const note = readFileSync(new URL("../../prisma/seed/demo/pesan-suara.ogg", import.meta.url));

async function wavOf(ogg: Uint8Array) {
  const blob = await decodeVoiceNote(ogg);
  expect(blob.type).toBe("audio/wav");
  return new DataView(await blob.arrayBuffer());
}

test("a voice note becomes WAV of the same length, which every browser plays", async () => {
  const wav = await wavOf(note);
  const bytesPerSecond = wav.getUint32(28, true);
  expect(wav.getUint32(24, true)).toBe(48_000);
  expect((wav.byteLength - 44) / bytesPerSecond).toBeCloseTo(4, 1);
});

test("what is no voice note is refused, not played as noise", async () => {
  await expect(decodeVoiceNote(new TextEncoder().encode("<html>bukan rekaman</html>"))).rejects.toThrow();
  await expect(decodeVoiceNote(new Uint8Array())).rejects.toThrow();
});

test("samples keep their place and do not run over", () => {
  const wav = new DataView(toWav([Float32Array.of(0, 1, 2), Float32Array.of(-1, -2, 0.5)], 8_000));
  const samples = Array.from({ length: 6 }, (_, index) => wav.getInt16(44 + index * 2, true));
  expect(samples).toEqual([0, -32767, 32767, -32767, 32767, 16383]);
  expect(new TextDecoder().decode(new Uint8Array(wav.buffer, 0, 16))).toMatch(/^RIFF....WAVEfmt $/s);
});
