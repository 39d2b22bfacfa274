import { unknownPath } from "./graph-error";
import type { Call, Reply, Route } from "./http-router";
import { deleteMedia, downloadMedia, uploadMedia } from "./media-routes";
import { listPhoneNumbers, readObject } from "./object-routes";
import * as office from "./office-routes";
import { sendMessageRoute } from "./send-message-route";
import { createTemplate, deleteTemplate, listTemplates } from "./template-routes";
import type { World } from "./world";

type Edge = [method: string, edge: string, run: (world: World, call: Call) => Reply | Promise<Reply>];

/** The edges of an object: `/v25.0/{id}/{edge}`; "" is the object itself. */
const EDGES: Edge[] = [
  ["POST", "messages", sendMessageRoute],
  ["POST", "media", uploadMedia],
  ["GET", "", readObject],
  ["DELETE", "", deleteMedia],
  ["POST", "", office.changeNumber],
  ["GET", "phone_numbers", listPhoneNumbers],
  ["GET", "message_templates", listTemplates],
  ["POST", "message_templates", createTemplate],
  ["DELETE", "message_templates", deleteTemplate],
  ["GET", "subscribed_apps", office.listSubscriptions],
  ["POST", "subscribed_apps", office.subscribe],
  ["DELETE", "subscribed_apps", office.unsubscribe],
  ["GET", "whatsapp_business_profile", office.readProfile],
  ["POST", "whatsapp_business_profile", office.changeProfile],
  ["GET", "conversational_automation", office.readAutomation],
  ["POST", "conversational_automation", office.changeAutomation],
];

const METHODS = ["GET", "POST", "DELETE"];

/** The platform's own addresses, under any version. */
export function graphRoutes(world: World): Route[] {
  const edges = EDGES.map(([method, edge, run]) => ({
    method,
    pattern: new RegExp(`^/v(?<version>\\d+\\.0)/(?<object>[^/]+)${edge && `/${edge}`}/?$`),
    run: (call: Call) => run(world, call),
  }));
  const download = {
    method: "GET",
    pattern: /^\/_media\//,
    run: (call: Call) => downloadMedia(world, call),
  };
  const unknown = METHODS.map((method) => ({
    method,
    pattern: /^\/v\d+\.\d+\//,
    run: ({ path }: Call) => {
      throw unknownPath(path.replace(/^\/v[^/]+/, ""));
    },
  }));
  return [...edges, download, ...unknown];
}
