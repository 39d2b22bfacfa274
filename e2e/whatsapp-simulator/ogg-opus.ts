const SILENT_FRAME = Buffer.from([0xf8, 0xff, 0xfe]);
const SAMPLES_PER_FRAME = 960;
const FRAMES_PER_SECOND = 50;
const FIRST_PAGE = 2;
const LAST_PAGE = 4;
const CRC_POLYNOMIAL = 0x04c11db7;

/** A silent voice note: Ogg with Opus, mono, of at most five seconds, playable everywhere. */
export function silentVoiceNote(seconds: number): Buffer {
  const frames = Array.from({ length: seconds * FRAMES_PER_SECOND }, () => SILENT_FRAME);
  return Buffer.concat([
    page({ packets: [opusHead()], granule: 0, sequence: 0, flags: FIRST_PAGE }),
    page({ packets: [opusTags()], granule: 0, sequence: 1, flags: 0 }),
    page({ packets: frames, granule: frames.length * SAMPLES_PER_FRAME, sequence: 2, flags: LAST_PAGE }),
  ]);
}

function opusHead() {
  const head = Buffer.alloc(19);
  head.write("OpusHead");
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt32LE(48_000, 12);
  return head;
}

function opusTags() {
  const vendor = Buffer.from("loket");
  const tags = Buffer.alloc(16 + vendor.length);
  tags.write("OpusTags");
  tags.writeUInt32LE(vendor.length, 8);
  vendor.copy(tags, 12);
  return tags;
}

function page(it: { packets: Buffer[]; granule: number; sequence: number; flags: number }) {
  const header = Buffer.alloc(27);
  header.write("OggS");
  header.writeUInt8(it.flags, 5);
  header.writeBigUInt64LE(BigInt(it.granule), 6);
  header.writeUInt32LE(0x10c, 14);
  header.writeUInt32LE(it.sequence, 18);
  header.writeUInt8(it.packets.length, 26);
  const whole = Buffer.concat([header, Buffer.from(it.packets.map(({ length }) => length)), ...it.packets]);
  whole.writeUInt32LE(checksum(whole), 22);
  return whole;
}

function checksum(content: Buffer) {
  let crc = 0;
  for (const byte of content) {
    crc ^= byte << 24;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 0x80000000 ? (crc << 1) ^ CRC_POLYNOMIAL : crc << 1;
  }
  return crc >>> 0;
}
