import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import S3rver from "@20minutes/s3rver";
import type { S3Settings } from "../s3-store";

const BUCKET = "loket";

/** An S3-compatible server on loopback with one empty bucket. `port` 0 takes a free one. */
export async function startS3Server(port = 0) {
  const directory = await mkdtemp(join(tmpdir(), "loket-s3-"));
  const server = new S3rver({
    address: "127.0.0.1",
    port,
    silent: true,
    directory,
    configureBuckets: [{ name: BUCKET }],
  });
  const address = await server.run();
  const settings: S3Settings = {
    endpoint: `http://127.0.0.1:${address.port}`,
    bucket: BUCKET,
    region: "us-east-1",
    accessKeyId: "S3RVER",
    secretAccessKey: "S3RVER",
  };
  return {
    settings,
    port: address.port,
    /** What lies on its disk, whatever the file is called there. */
    contents: async () => {
      const names = await readdir(directory, { recursive: true, withFileTypes: true });
      const files = names.filter((entry) => entry.isFile() && entry.name.endsWith("_object"));
      return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name))));
    },
    async stop() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
