import { applyFault, hangUp } from "./apply-fault";
import { assertManagementRate } from "./assert-limits";
import { blockUsers, listBlocked, unblockUsers } from "./block-routes";
import { unknownPath } from "./graph-error";
import type { Call, Reply, Route } from "./http-router";
import { deleteMedia, downloadMedia, uploadMedia } from "./media-routes";
import * as number from "./number-routes";
import { listPhoneNumbers, readObject } from "./object-routes";
import * as office from "./office-routes";
import { continueUpload, startUpload } from "./resumable-upload";
import { sendMessageRoute } from "./send-message-route";
import { createTemplate, deleteTemplate, editTemplate, listTemplates } from "./template-routes";
import type { World } from "./world";

type Edge = [method: string, edge: string, run: (world: World, call: Call) => Reply | Promise<Reply>];

/** The edges of an object: `/v25.0/{id}/{edge}`; "" is the object itself. */
const EDGES: Edge[] = [
  ["POST", "messages", sendMessageRoute],
  ["POST", "media", uploadMedia],
  ["POST", "uploads", startUpload],
  ["GET", "", readObject],
  ["DELETE", "", deleteMedia],
  ["POST", "", changeObject],
  ["GET", "phone_numbers", listPhoneNumbers],
  ["GET", "message_templates", listTemplates],
  ["POST", "message_templates", createTemplate],
  ["DELETE", "message_templates", deleteTemplate],
  ["GET", "subscribed_apps", office.listSubscriptions],
  ["POST", "subscribed_apps", office.subscribe],
  ["DELETE", "subscribed_apps", office.unsubscribe],
  ["GET", "whatsapp_business_profile", office.readProfile],
  ["POST", "whatsapp_business_profile", office.changeProfile],
  ["GET", "block_users", listBlocked],
  ["POST", "block_users", blockUsers],
  ["DELETE", "block_users", unblockUsers],
  ["POST", "register", number.register],
  ["POST", "deregister", number.deregister],
  ["POST", "request_code", number.requestCode],
  ["POST", "verify_code", number.verifyCode],
  ["GET", "settings", number.readSettings],
  ["POST", "settings", number.changeSettings],
  ["GET", "username", number.readUsername],
  ["POST", "username", number.claimUsername],
  ["DELETE", "username", number.dropUsername],
  ["GET", "username_suggestions", number.suggestUsernames],
  ["GET", "conversational_automation", office.readAutomation],
  ["POST", "conversational_automation", office.changeAutomation],
];

/** Sends and files have limits of their own. */
const OWN_LIMITS = ["messages", "media"];
const OLDEST_VERSION = 21;
const NEWEST_VERSION = 27;

/** POST on an object itself: a template's edit, or the number's settings. */
function changeObject(world: World, call: Call) {
  const isTemplate = world.templates.findById(call.params.object ?? "") !== undefined;
  return isTemplate ? editTemplate(world, call) : office.changeNumber(world, call);
}

const METHODS = ["GET", "POST", "DELETE"];

/** The platform's own addresses, under any version. */
export function graphRoutes(world: World): Route[] {
  const edges = EDGES.map(([method, edge, run]) => ({
    method,
    pattern: new RegExp(`^/v(?<version>\\d+\\.0)/(?<object>[^/]+)${edge && `/${edge}`}/?$`),
    run: (call: Call) => runCall(world, edge, call, run),
  }));
  const download = {
    method: "GET",
    pattern: /^\/_media\//,
    run: (call: Call) => withFaults(world, call, () => downloadMedia(world, call)),
  };
  const upload = {
    method: "POST",
    pattern: /^\/v\d+\.0\/upload:(?<session>[^/]+)$/,
    run: (call: Call) => withFaults(world, call, () => continueUpload(world, call)),
  };
  const unknown = METHODS.map((method) => ({
    method,
    pattern: /^\/v\d+\.\d+\//,
    run: ({ path }: Call) => {
      throw unknownPath(path.replace(/^\/v[^/]+/, ""));
    },
  }));
  return [upload, ...edges, download, ...unknown];
}

function runCall(world: World, edge: string, call: Call, run: Edge[2]) {
  noteVersion(world, call.params.version ?? "");
  if (!OWN_LIMITS.includes(edge)) assertManagementRate(world);
  return withFaults(world, call, () => run(world, call));
}

async function withFaults(world: World, call: Call, run: () => Reply | Promise<Reply>) {
  const fault = world.faults.takeByPath(call.path);
  if (!fault) return run();
  const instead = await applyFault(fault, call);
  if (instead) return instead;
  const reply = await run();
  return fault.hangUp === "after" ? hangUp(call) : reply;
}

/** Any `vNN.0` is answered; one that Meta does not run any more, or not yet, is a mistake worth a line in the log. */
function noteVersion({ oddVersions }: World, version: string) {
  const isSupported = Number(version) >= OLDEST_VERSION && Number(version) <= NEWEST_VERSION;
  if (isSupported || oddVersions.has(version)) return;
  oddVersions.add(version);
  console.warn(`WhatsApp simulator: v${version} is not among v${OLDEST_VERSION}.0 to v${NEWEST_VERSION}.0`);
}
