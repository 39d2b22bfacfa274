import { authorize } from "./authorize";
import { parameterError, unknownObject } from "./graph-error";
import { mintGraphId } from "./graph-id";
import { type Call, json, type Reply } from "./http-router";
import type { NewTemplate } from "./template-registry";
import type { World } from "./world";

/** POST /{app}/uploads?file_length=&file_type=: a session for the example of a template's header. */
export function startUpload(world: World, call: Call): Reply {
  authorize(world, call);
  const given = (call.json() ?? {}) as Record<string, unknown>;
  const parameter = (name: string) => call.query.get(name) ?? given[name];
  if (!Number(parameter("file_length"))) throw parameterError("The parameter file_length is required.");
  if (!parameter("file_type")) throw parameterError("The parameter file_type is required.");
  const id = `upload:${mintGraphId()}`;
  world.uploads.add(id);
  return json({ id });
}

/** POST /upload:{session} with the bytes: the handle that `example.header_handle` wants. */
export function continueUpload(world: World, call: Call): Reply {
  authorize(world, call);
  const id = `upload:${call.params.session}`;
  if (!world.uploads.delete(id) || call.body.length === 0) throw unknownObject(id, call.method);
  const handle = `4::${Buffer.from(id).toString("base64url")}`;
  world.uploadHandles.add(handle);
  return json({ h: handle });
}

/** The example of a header is a file that was uploaded, or the one that the template had before. */
export function assertHandles({ uploadHandles }: World, after: NewTemplate, before?: NewTemplate) {
  const known = new Set([...uploadHandles, ...(before ? handlesOf(before) : [])]);
  if (handlesOf(after).every((handle) => known.has(handle))) return;
  throw parameterError("Invalid parameter: header_handle was not given by the Resumable Upload API.");
}

const handlesOf = ({ components }: NewTemplate) =>
  components.flatMap(({ example }) => example?.header_handle ?? []);
