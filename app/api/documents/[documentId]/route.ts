import { documentEndpoint } from "@/lib/documents/document-response";
import { readDocument } from "@/lib/documents/read-document";

export const GET = documentEndpoint(readDocument);
