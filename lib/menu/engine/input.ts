interface Came {
  wamid?: string;
  /** ISO time at which the resident (or the clock, or the officer) sent it. */
  sentAt: string;
}

export type TickKind = "reminder" | "expiry" | "erase";
/** `call`: nobody has it yet, but an officer must answer; the resident is told. */
export type StaffAct = "take_over" | "release" | "reply" | "close" | "call";

/** Everything that can move a conversation. */
export type Input = Came &
  (
    | { kind: "text"; text: string; containsIdentityNumber?: boolean }
    | { kind: "tap"; id: string; title: string; contextWamid?: string }
    | {
        kind: "media";
        mediaKind: "image" | "document" | "video";
        documentId: string;
        mimeType: string;
        caption?: string;
        refused?: "type" | "size";
      }
    | { kind: "audio"; documentId: string; voice: boolean; seconds?: number }
    | { kind: "location"; latitude: number; longitude: number; name?: string; address?: string }
    | { kind: "contact" }
    | { kind: "sticker" }
    | { kind: "reaction" }
    /** The chat was opened on the phone, and nothing said yet. */
    | { kind: "opened" }
    | { kind: "unsupported" }
    | { kind: "tick"; tick: TickKind; seq: number }
    | { kind: "staff"; act: StaffAct }
  );

export type InputOf<Kind extends Input["kind"]> = Extract<Input, { kind: Kind }>;
