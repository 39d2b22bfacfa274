import "server-only";
import { requireViewer } from "../auth/viewer";
import { failure } from "../http/failure";
import { liveStream } from "./live-stream";

/** Server-sent events of what the viewer may see. `no-transform`: a compressed stream would be held back. */
export async function liveResponse(request: Request): Promise<Response> {
  try {
    const viewer = await requireViewer();
    return new Response(liveStream(viewer, request.signal), {
      headers: {
        "Content-Type": "text/event-stream",
        "Cache-Control": "no-store, no-transform",
        "X-Accel-Buffering": "no",
      },
    });
  } catch (error) {
    return failure(error);
  }
}
