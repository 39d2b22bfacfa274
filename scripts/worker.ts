// LOKET_ROLE=worker: the jobs alone, without the web server.
import { startProcess } from "../lib/worker/start-process";

await startProcess();
