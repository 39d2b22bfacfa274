import "server-only";
import { requireViewer, type Viewer } from "../auth/viewer";
import { AppError } from "../errors";
import { failure } from "../http/failure";
import { byteRange } from "./byte-range";
import { type DocumentInput, documentInput, isShownInline } from "./document";
import type { DocumentFile } from "./read-document";

type Context = { params: Promise<Record<string, string | string[]>> };

/** The door for files: as `endpoint`, but the answer is bytes that no cache keeps and no page can run. */
export function documentEndpoint(read: (viewer: Viewer, input: DocumentInput) => Promise<DocumentFile>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    try {
      const viewer = await requireViewer();
      const parsed = documentInput.safeParse(await params);
      if (!parsed.success) throw new AppError("not_found");
      return toResponse(await read(viewer, parsed.data), request.headers.get("range"));
    } catch (error) {
      return failure(error);
    }
  };
}

function toResponse(file: DocumentFile, asked: string | null): Response {
  const size = file.bytes.length;
  const range = byteRange(asked, size);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  }
  const { from, to } = range ?? { from: 0, to: size - 1 };
  return new Response(Uint8Array.from(file.bytes.subarray(from, to + 1)), {
    status: range ? 206 : 200,
    headers: {
      "Content-Type": isShownInline(file.mimeType) ? file.mimeType : "application/octet-stream",
      "Content-Length": String(to - from + 1),
      "Content-Disposition": disposition(file),
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      "Accept-Ranges": "bytes",
      ...(range ? { "Content-Range": `bytes ${from}-${to}/${size}` } : {}),
    },
  });
}

/** A sender's file name is only a suggestion to the browser, and never more than one line of it. */
function disposition({ mimeType, fileName }: DocumentFile): string {
  const kind = isShownInline(mimeType) ? "inline" : "attachment";
  return fileName
    ? `${kind}; filename*=UTF-8''${encodeURIComponent(fileName.slice(0, 120).toWellFormed())}`
    : kind;
}
