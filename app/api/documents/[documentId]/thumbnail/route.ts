import { documentEndpoint } from "@/lib/documents/document-response";
import { readThumbnail } from "@/lib/documents/read-document";

export const GET = documentEndpoint(readThumbnail);
