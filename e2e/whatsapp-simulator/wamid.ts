import { randomHex, randomPiece } from "./random-hex";

const INBOUND = 0x12;
const OUTBOUND = 0x11;

/** An id for a message that a resident sends. With a phone number the number is inside, as in real ones. */
export const mintInboundWamid = (phone?: string) => mint(phone, INBOUND, `3A${randomHex(9)}`);

/** An id for a message that the office sends. */
export const mintOutboundWamid = (phone?: string) => mint(phone, OUTBOUND, randomHex(9));

function mint(phone: string | undefined, direction: number, id: string) {
  // The layout for people without a visible number is not known; random bytes stand in.
  const person = phone ? Buffer.from(phone, "ascii") : randomPiece(12);
  const parts = [
    Buffer.from([0x1c, 0x18, person.length]),
    person,
    Buffer.from([0x15, 0x02, 0x00, direction, 0x18, id.length]),
    Buffer.from(id, "ascii"),
    Buffer.from([0x00]),
  ];
  return `wamid.${Buffer.concat(parts).toString("base64")}`;
}
