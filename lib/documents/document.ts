import { z } from "zod";

export const documentInput = z.object({ documentId: z.uuid() });
export type DocumentInput = z.output<typeof documentInput>;

/** One look counts once within this time: a hand that trembles on "Tahan untuk melihat" is still one look. */
export const SAME_LOOK_MINUTES = 10;

const INLINE = /^(image\/(jpeg|png|webp|gif)|application\/pdf|audio\/|video\/)/;

/** Shown in the browser; anything else is only saved. SVG and HTML are never among them. */
export const isShownInline = (mimeType: string) => INLINE.test(mimeType);
