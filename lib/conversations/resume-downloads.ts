import "server-only";
import { pool } from "../db";

/** So long after it came, a file without a job has been forgotten, not only just received. */
const PATIENCE_SECONDS = 60;
const MOST_TOGETHER = 100;

/**
 * Gives a job to each file that is still to be fetched and that none waits for: its job was given up, or was lost with a
 * database that went away at the wrong moment. The row is what counts.
 */
export async function resumeDownloads(): Promise<void> {
  await pool().query({
    name: "resume-downloads",
    text: `select graphile_worker.add_job('download-document', json_build_object('documentId', id), job_key := key, max_attempts := 25)
           from (
             select id, 'download:' || id as key from "Document"
             where state = 'pending' and "createdAt" < now() - interval '${PATIENCE_SECONDS} seconds'
           ) waiting
           where not exists (
             select 1 from graphile_worker._private_jobs j where j.key = waiting.key and j.attempts < j.max_attempts
           )
           limit ${MOST_TOGETHER}`,
  });
}
