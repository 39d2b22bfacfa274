/** One call of the control plane; throws with the simulator's own words when it refuses. */
async function call(path, body) {
  const init = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`/_sim/${path}`, init);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error?.message ?? response.statusText);
  return answer;
}

const residentPath = (id, rest) => `residents/${encodeURIComponent(id)}/${rest}`;

export const simulator = {
  health: () => call("health"),
  residents: () => call("residents"),
  addResident: (resident) => call("residents", resident),
  chat: (id) => call(residentPath(id, "messages")),
  say: (id, message) => call(residentPath(id, "messages"), message),
  skip: (advanceSeconds) => call("clock", { advanceSeconds }),
};

/** Live changes; while it is open on a resident, their messages count as read. Gives a function that ends it. */
export function listen(residentId, onChange, onLine) {
  const query = residentId ? `?resident=${encodeURIComponent(residentId)}` : "";
  const source = new EventSource(`/_sim/live${query}`);
  source.onmessage = ({ data }) => onChange(JSON.parse(data).residentId);
  source.onopen = () => onLine(true);
  source.onerror = () => onLine(false);
  return () => source.close();
}

/** A file as base64, without the data URL's head. */
export async function toBase64(file) {
  const content = new Uint8Array(await file.arrayBuffer());
  let binary = "";
  for (let start = 0; start < content.length; start += 32_768) {
    binary += String.fromCharCode(...content.subarray(start, start + 32_768));
  }
  return btoa(binary);
}
