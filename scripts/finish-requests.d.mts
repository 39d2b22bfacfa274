import type { Server } from "node:http";

export function watchRequests(server: Server): () => Promise<void>;
