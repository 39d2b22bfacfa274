import type { ErrorCode } from "../errors";
import { ApiError } from "./api";
import { tellSessionEnd } from "./session-end";

/**
 * Sends a form with a file over one of our own routes and tells how far it is (0 to 1), which `fetch` cannot. Throws
 * ApiError as `api` does.
 */
export function upload<Result>(
  path: string,
  form: FormData,
  onProgress: (part: number) => void,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve(request.response as Result);
      const failure = request.response as { code?: ErrorCode; details?: unknown } | null;
      if (failure?.code === "not_signed_in") tellSessionEnd();
      reject(new ApiError(failure?.code ?? "unexpected", failure?.details));
    };
    request.onerror = () => reject(new ApiError("offline"));
    request.send(form);
  });
}
