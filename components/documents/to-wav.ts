const HEADER_BYTES = 44;
const BYTES_PER_SAMPLE = 2;
const PCM = 1;
const LOUDEST = 0x7fff;

/** Sound as a WAV file (16-bit PCM), which every browser plays. One array of samples from -1 to 1 for each channel. */
export function toWav(channels: Float32Array[], sampleRate: number): ArrayBuffer {
  const frames = Math.min(...channels.map(({ length }) => length));
  const frameBytes = channels.length * BYTES_PER_SAMPLE;
  const view = new DataView(new ArrayBuffer(HEADER_BYTES + frames * frameBytes));
  writeText(view, 0, "RIFF");
  view.setUint32(4, view.byteLength - 8, true);
  writeText(view, 8, "WAVEfmt ");
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, channels.length, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, BYTES_PER_SAMPLE * 8, true);
  writeText(view, 36, "data");
  view.setUint32(40, frames * frameBytes, true);
  for (const [index, samples] of channels.entries())
    for (let frame = 0; frame < frames; frame += 1) {
      const sample = Math.max(-1, Math.min(1, samples[frame] ?? 0));
      view.setInt16(HEADER_BYTES + frame * frameBytes + index * BYTES_PER_SAMPLE, sample * LOUDEST, true);
    }
  return view.buffer;
}

function writeText(view: DataView, offset: number, text: string) {
  for (const [index, byte] of new TextEncoder().encode(text).entries()) view.setUint8(offset + index, byte);
}
