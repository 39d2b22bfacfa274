import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Transaction } from "../../../lib/db";
import { uuidv7 } from "../../../lib/db/uuid";
import { deleteFile, putFile } from "../../../lib/storage/file-store";
import { drawPicture, PICTURES, type PictureName } from "./draw-picture";

export type FileName = PictureName | "voice";
type Print = { bytes: Buffer; thumbnail: Buffer | null; mimeType: string };

export type FileToKeep = {
  name: FileName;
  at: Date;
  conversationId: string | null;
  messageId?: string;
  ticketId?: string;
  requirementId?: string;
};

/** The demo's files: drawn once, stored encrypted under a key of its own for each document. */
export class FileShelf {
  private readonly keys: string[] = [];
  private constructor(private readonly prints: ReadonlyMap<FileName, Print>) {}

  static async draw(): Promise<FileShelf> {
    const prints = new Map<FileName, Print>();
    for (const name of Object.keys(PICTURES) as PictureName[])
      prints.set(name, { ...(await drawPicture(name)), mimeType: "image/jpeg" });
    const voice = readFileSync(new URL("./pesan-suara.ogg", import.meta.url));
    return new FileShelf(prints.set("voice", { bytes: voice, thumbnail: null, mimeType: "audio/ogg" }));
  }

  /** Stores the file and its Document row; gives the document's id and type. */
  async keep(tx: Transaction, { name, at, ...owner }: FileToKeep): Promise<{ id: string; mimeType: string }> {
    const print = this.prints.get(name);
    if (!print) throw new Error(`no file named ${name}`);
    const { bytes, thumbnail, mimeType } = print;
    const { id } = await tx.document.create({
      data: {
        ...owner,
        mimeType,
        state: "stored",
        storageKey: await this.put("documents", bytes),
        thumbnailKey: thumbnail && (await this.put("thumbnails", thumbnail)),
        sizeBytes: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        attempts: 1,
        createdAt: at,
      },
      select: { id: true },
    });
    return { id, mimeType };
  }

  /** Takes every file away again: the rows that named them were not kept. */
  async discard(): Promise<void> {
    for (const key of this.keys) await deleteFile(key);
  }

  private async put(folder: string, bytes: Buffer): Promise<string> {
    const key = `${folder}/${uuidv7()}`;
    this.keys.push(key);
    await putFile(key, bytes);
    return key;
  }
}
