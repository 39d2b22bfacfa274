import "server-only";
import type { S3Client, S3ClientConfig } from "@aws-sdk/client-s3";
import { type Store, type StoreProblem, StoreTrouble } from "./store";

export type S3Settings = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
};

const ATTEMPTS = 2;
const CONNECTION_TIMEOUT_MS = 5_000;
const SILENCE_MS = 30_000;

/** Files in a bucket of any S3-compatible store, by path-style addresses. The bucket must exist. */
export function s3Store(settings: S3Settings): Store {
  const Bucket = settings.bucket;
  const connected = connection(settings);
  const call = <Value>(run: (line: Connected) => Promise<Value>) =>
    saying(async () => run(await connected()));
  return {
    kind: "s3",
    write: (Key, Body) =>
      call(async ({ sdk, client }) => {
        await client.send(new sdk.PutObjectCommand({ Bucket, Key, Body }));
      }),
    read: (Key) =>
      call(async ({ sdk, client }) => {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket, Key }));
        if (!Body) throw new StoreTrouble("missing");
        return Body.transformToByteArray();
      }),
    remove: (Key) =>
      call(async ({ sdk, client }) => {
        await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }));
      }),
  };
}

type Connected = { sdk: typeof import("@aws-sdk/client-s3"); client: S3Client };

/** The library is large: an office without such a store never loads it. */
function connection(settings: S3Settings): () => Promise<Connected> {
  let line: Promise<Connected> | undefined;
  return () => {
    line ??= import("@aws-sdk/client-s3").then((sdk) => ({
      sdk,
      client: new sdk.S3Client(configOf(settings)),
    }));
    return line;
  };
}

const configOf = ({ endpoint, region, accessKeyId, secretAccessKey }: S3Settings): S3ClientConfig => ({
  endpoint,
  region,
  credentials: { accessKeyId, secretAccessKey },
  forcePathStyle: true,
  maxAttempts: ATTEMPTS,
  requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS, socketTimeout: SILENCE_MS },
  // Not every compatible store knows Amazon's newer checksums; sealed bytes carry their own.
  requestChecksumCalculation: "WHEN_REQUIRED",
  responseChecksumValidation: "WHEN_REQUIRED",
});

const PROBLEM: Record<string, StoreProblem> = {
  NoSuchKey: "missing",
  NoSuchBucket: "missing",
  NotFound: "missing",
  QuotaExceeded: "full",
  XMinioStorageFull: "full",
  EntityTooLarge: "full",
  AccessDenied: "refused",
  InvalidAccessKeyId: "refused",
  SignatureDoesNotMatch: "refused",
};

async function saying<Value>(run: () => Promise<Value>): Promise<Value> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof StoreTrouble ? error : new StoreTrouble(problemOf(error), error);
  }
}

function problemOf(error: unknown): StoreProblem {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  if (status === 507) return "full";
  if (name && PROBLEM[name]) return PROBLEM[name];
  if (status === 401 || status === 403) return "refused";
  return status === undefined || status >= 500 ? "unreachable" : "unknown";
}
