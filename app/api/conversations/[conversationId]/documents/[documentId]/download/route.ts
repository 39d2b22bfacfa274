import { retryDownload, retryDownloadInput } from "@/lib/conversations/retry-download";
import { endpoint } from "@/lib/http/endpoint";

export const POST = endpoint(retryDownloadInput, retryDownload);
