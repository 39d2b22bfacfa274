// `npm run seed:demo [-- --force]`: a lively day of Kelurahan Karang Mulya in the running office. Writes to nobody.
import { closeDatabase } from "../../lib/db";
import { env } from "../../lib/env";
import { stopListening } from "../../lib/live/listener";
import type { Account } from "./demo/create-staff";
import { MOST_TICKETS } from "./demo/find-obstacle";
import { seedDemo } from "./demo/seed-demo";
import { submitTemplates } from "./demo/submit-templates";
import { findSimulator, tellSimulator } from "./demo/tell-simulator";

const NAME_WIDTH = 20;
const EMAIL_WIDTH = 36;
const ROLE_WIDTH = 14;

await run();
await stopListening();
await closeDatabase();

async function run() {
  const { WHATSAPP_API_URL: apiUrl, APP_URL } = env();
  const line = await findSimulator(apiUrl);
  if (line === "meta") {
    process.exitCode = 1;
    return console.log(
      "This office is connected to WhatsApp itself. The demo's people have invented numbers, which may belong to somebody: nothing was created.",
    );
  }
  const outcome = await seedDemo({ force: process.argv.includes("--force") });
  if (outcome.kind === "there_already")
    return console.log(`The demo was made on ${outcome.since}: nothing was created.`);
  if (outcome.kind === "in_use") {
    process.exitCode = 1;
    return console.log(
      `This office has ${outcome.tickets} tickets (more than ${MOST_TICKETS}): nothing was created. To mix the demo into it: npm run seed:demo -- --force`,
    );
  }
  if (line === "simulator") {
    await tellSimulator(apiUrl, outcome.threads);
    await submitTemplates();
  }
  printAccounts(outcome.accounts);
  console.log(`\n  Desk  ${APP_URL}`);
  if (line === "none") console.log("  The simulator does not answer: the demo's people have no phones.");
}

function printAccounts(accounts: Account[]) {
  console.log("\nThe demo office is ready. These passwords are shown this once:\n");
  for (const { name, email, roles, password } of accounts)
    console.log(
      `  ${name.padEnd(NAME_WIDTH)}${email.padEnd(EMAIL_WIDTH)}${roles.join(", ").padEnd(ROLE_WIDTH)}${password ?? "(account was there already: password unchanged)"}`,
    );
}
