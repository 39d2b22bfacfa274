import { assertOfficeNumber, authorize } from "./authorize";
import { UPLOAD_TYPES } from "./check-media";
import { parameterError, unknownObject } from "./graph-error";
import { bytes, type Call, json, type Reply } from "./http-router";
import { DAY_MS, type MediaFile, sha256Of } from "./media-store";
import { mediaUrl, openMediaUrl } from "./media-url";
import type { World } from "./world";

const MAX_BYTES = 100 * 1024 * 1024;

/** POST /{phone}/media: a multipart upload. Gives `{ id }`, good for 30 days. */
export async function uploadMedia(world: World, call: Call): Promise<Reply> {
  authorize(world, call);
  assertOfficeNumber(world, call);
  const form = await readForm(call);
  if (form.get("messaging_product") !== "whatsapp") {
    throw parameterError("The parameter messaging_product is required.");
  }
  const file = form.get("file");
  if (!(file instanceof File)) throw parameterError("The parameter file is required.");
  const type = form.get("type");
  if (typeof type !== "string" || !type) throw parameterError("The parameter type is required.");
  const mimeType = file.type || type;
  assertAcceptable(file, mimeType);
  const content = Buffer.from(await file.arrayBuffer());
  const livesMs = lifeOf(form.get("ttl_minutes")) ?? world.knobs.uploadedMediaDays * DAY_MS;
  const expiresAt = world.clock.now() + livesMs;
  const { id } = world.media.put({ bytes: content, mimeType, fileName: file.name, expiresAt });
  return json({ id });
}

const MINUTE_MS = 60 * 1000;
const LIFE_MINUTES = { least: 60, most: 43_200 };

/** `ttl_minutes` of an office that lets nothing be stored. */
function lifeOf(given: FormDataEntryValue | null) {
  if (given === null) return undefined;
  const minutes = Number(given);
  const isFit = Number.isInteger(minutes) && minutes >= LIFE_MINUTES.least && minutes <= LIFE_MINUTES.most;
  if (!isFit) throw parameterError("Param ttl_minutes must be between 60 and 43200.");
  return minutes * MINUTE_MS;
}

async function readForm({ headers, body }: Call) {
  const contentType = headers["content-type"] ?? "";
  try {
    return await new Response(new Uint8Array(body), { headers: { "Content-Type": contentType } }).formData();
  } catch {
    throw parameterError("The parameter file is required.");
  }
}

function assertAcceptable(file: File, mimeType: string) {
  const plain = mimeType.split(";")[0]?.trim() ?? "";
  if (!UPLOAD_TYPES.includes(plain)) {
    throw parameterError(
      `Param file must be a file with one of the following types: ${UPLOAD_TYPES.join(", ")}. Received file of type '${mimeType}'.`,
    );
  }
  if (file.size === 0 || file.size > MAX_BYTES) throw parameterError("Param file must be 1 byte to 100 MB.");
}

/** GET /{media_id}[?phone_number_id=]: where to download, for five minutes, and what it is. */
export function describeMedia(world: World, call: Call, file: MediaFile): Reply {
  assertOwnNumber(world, call);
  return json({
    messaging_product: "whatsapp",
    url: mediaUrl(world, file.id),
    mime_type: file.mimeType,
    sha256: sha256Of(file.bytes, "hex"),
    file_size: String(file.bytes.length),
    id: file.id,
  });
}

/** `?phone_number_id=`: an id is good for the number that it came to. */
export function assertOwnNumber({ credentials }: World, { params, query, method }: Call) {
  const number = query.get("phone_number_id") ?? credentials.phoneNumberId;
  if (number !== credentials.phoneNumberId) throw unknownObject(params.object ?? "", method);
}

/** GET on the download host: the bytes, only with the token, 404 when the address is too old. */
export function downloadMedia(world: World, call: Call): Reply {
  authorize(world, call);
  const id = openMediaUrl(call.query, world.credentials.appSecret, world.clock.now());
  const file = id && world.media.find(id, world.clock.now());
  return file ? bytes(file.bytes, file.mimeType) : bytes(Buffer.from("Not found"), "text/plain", 404);
}

/** DELETE /{media_id}[?phone_number_id=] */
export function deleteMedia(world: World, call: Call): Reply {
  authorize(world, call);
  const id = call.params.object ?? "";
  assertOwnNumber(world, call);
  if (!world.media.delete(id)) throw unknownObject(id, call.method);
  return json({ success: true });
}
