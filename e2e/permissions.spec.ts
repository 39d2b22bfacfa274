import { randomUUID } from "node:crypto";
import { type APIRequestContext, request as requests } from "@playwright/test";
import { type Action, can, ROLES } from "../lib/auth/permissions";
import { DEFAULT_HOURS } from "../lib/calendar/default-hours";
import { DESK_URL, TEST_ADMIN } from "./desk";
import { createStaff, expect, signInByRequest, test } from "./fixtures";
import { allPaths, PUBLIC_ROUTES, type Route, STREAM_ROUTES, signedInRoutes } from "./routes";

const routes = signedInRoutes();
const STALE = 999_999;
const TEMPLATE = {
  category: "UTILITY",
  header: "",
  body: "Kantor tutup pada hari libur.",
  footer: "",
  buttons: [],
  examples: {},
};

/** A valid body where ids alone are not enough. Those allowed to may run it: it must change nothing that others rely on. */
const BODIES: Record<string, object> = {
  "PUT /api/conversations/[conversationId]/assignee": { assigneeId: null, expectedAssigneeId: null },
  "POST /api/conversations/[conversationId]/block": { reason: "Uji izin" },
  "PUT /api/conversations/[conversationId]/name": { name: "Uji izin" },
  "POST /api/conversations/[conversationId]/merges": {
    mergeId: randomUUID(),
    intoConversationId: randomUUID(),
  },
  "PUT /api/conversations/[conversationId]/drafts/[kind]": { body: "", writtenAt: new Date().toISOString() },
  "POST /api/conversations/[conversationId]/messages": {
    clientMessageId: randomUUID(),
    body: "Selamat pagi",
  },
  "POST /api/conversations/[conversationId]/templates": {
    clientMessageId: randomUUID(),
    templateId: randomUUID(),
    values: {},
    message: "Selamat pagi",
  },
  "POST /api/conversations/[conversationId]/notes": { clientNoteId: randomUUID(), body: "Catatan" },
  "POST /api/holidays": { date: "2031-02-05", name: "Hari Pekabaran Injil", kind: "regional" },
  "POST /api/health-page/replays": { deliveryId: randomUUID() },
  "POST /api/health-page/set-asides": { deliveryId: randomUUID() },
  "DELETE /api/health-page/set-asides": { deliveryId: randomUUID() },
  "POST /api/menu/draft/changes": {
    expectedRev: STALE,
    command: { kind: "setTexts", changes: { greeting: "Selamat datang" } },
  },
  "DELETE /api/menu/draft": { expectedRev: STALE, confirm: true },
  "POST /api/menu/draft/undos": { expectedRev: STALE },
  "POST /api/menu/publications": { expectedRev: STALE },
  "PUT /api/settings/first-steps": { checked: [] },
  "PUT /api/settings/hours": { hours: DEFAULT_HOURS },
  "PUT /api/settings/signs": { read: "answered", typing: true },
  "PUT /api/settings/office": {
    name: "Kelurahan Karang Mulya",
    address: "Jl. Sriwijaya, Karang Mulya, Biak Numfor",
    phone: "",
    timeZone: "Asia/Jayapura",
    ticketPrefix: "KM",
  },
  "PUT /api/staff/own-password": { current: "not the password", password: "kata-sandi-yang-lain" },
  "PUT /api/staff/[staffId]": { name: "Nama Baru", roles: ["officer"] },
  "POST /api/staff": { name: "Petugas Baru", email: `${randomUUID()}@karangmulya.test`, roles: ["officer"] },
  "POST /api/templates": { ...TEMPLATE, name: `uji_izin_${Date.now()}`, language: "id" },
  "PUT /api/templates/[templateId]": { ...TEMPLATE, revision: STALE },
  "DELETE /api/templates/[templateId]": { revision: STALE },
  "POST /api/templates/[templateId]/submission": { revision: STALE },
  "POST /api/templates/submissions": { templates: [{ templateId: randomUUID(), revision: STALE }] },
  "PUT /api/tickets/[ticketId]/assignee": { assigneeId: null },
  "POST /api/tickets/[ticketId]/notice": {
    revision: 0,
    message: "Surat Bapak/Ibu siap diambil.",
    clientMessageId: randomUUID(),
  },
  "POST /api/tickets/[ticketId]/notes": { body: "Catatan", clientNoteId: randomUUID() },
  "PUT /api/tickets/[ticketId]/requirements/[requirementId]/verdict": { verdict: "match" },
  "PUT /api/tickets/[ticketId]/status": {
    status: "checking",
    revision: 0,
    message: null,
    clientMessageId: randomUUID(),
  },
  "DELETE /api/tickets/[ticketId]/status": { revision: 0 },
};
/** The same for a route that takes a file. */
const FORMS: Record<string, Record<string, string | { name: string; mimeType: string; buffer: Buffer }>> = {
  "POST /api/conversations/[conversationId]/files": {
    clientMessageId: randomUUID(),
    caption: "",
    file: { name: "surat.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") },
  },
};
const QUERIES: Record<string, string> = {
  "GET /api/conversations/search": "?q=yosina",
  "GET /api/tickets/[ticketId]/notice": "?status=ready",
};

const nameOf = ({ method, path }: Route) => `${method} ${path}`;

function send(context: APIRequestContext, route: Route) {
  const filled = route.path
    .replace("[kind]", "reply")
    .replace("[date]", "2031-02-05")
    .replaceAll(/\[\w+\]/g, () => randomUUID());
  const multipart = FORMS[nameOf(route)];
  const data = BODIES[nameOf(route)] ?? {};
  return context.fetch(`${filled}${QUERIES[nameOf(route)] ?? ""}`, {
    method: route.method,
    ...(route.method === "GET" ? {} : multipart ? { multipart } : { data }),
  });
}

/** As a browser does: with the Origin of our own pages. */
const newContext = () => requests.newContext({ baseURL: DESK_URL, extraHTTPHeaders: { origin: DESK_URL } });

test("setiap alamat dijaga: tidak ada yang lolos dari daftar", () => {
  const known = new Set([...PUBLIC_ROUTES, ...STREAM_ROUTES, ...routes.map(({ path }) => path)]);
  expect(allPaths().filter((path) => !known.has(path))).toEqual([]);
  expect(routes.length).toBeGreaterThan(40);
});

test("tanpa masuk, setiap alamat menjawab 401", async () => {
  const nobody = await newContext();
  for (const route of routes) expect((await send(nobody, route)).status(), nameOf(route)).toBe(401);
  for (const path of STREAM_ROUTES) expect((await nobody.get(path)).status(), path).toBe(401);
  await nobody.dispose();
});

for (const role of ROLES) {
  test(`peran ${role}: hanya yang menjadi haknya`, async () => {
    const admin = await newContext();
    await signInByRequest(admin, TEST_ADMIN);
    const member = await newContext();
    await signInByRequest(member, await createStaff(admin, [role], `Uji ${role}`));
    // Signing out everywhere comes last: it ends the session that the others need.
    const ordered = routes.toSorted(
      (a, b) => Number(a.verb === "signOutEverywhere") - Number(b.verb === "signOutEverywhere"),
    );
    for (const route of ordered) {
      const answer = await send(member, route);
      if (can({ roles: [role] }, route.action)) {
        expect([401, 403, 500], nameOf(route)).not.toContain(answer.status());
        expect(await answer.text(), `${nameOf(route)} needs a valid body here`).not.toContain(
          "invalid_input",
        );
      } else {
        expect(answer.status(), nameOf(route)).toBe(403);
      }
    }
    await member.dispose();
    await admin.dispose();
  });
}

/** Each page of the desk with the action that it asks for. */
const PAGES: Record<string, Action> = {
  "/inbox": "conversation.read",
  "/inbox/[id]": "conversation.read",
  "/tickets": "ticket.read",
  "/tickets/[id]": "ticket.read",
  "/menu": "menu.read",
  "/statistics": "statistics.read",
  "/statistics/waiting": "conversation.list_waiting",
  "/settings/office": "settings.read",
  "/settings/hours": "settings.read",
  "/settings/templates": "template.read",
  "/settings/staff": "staff.manage",
  "/settings/audit": "audit.read",
  "/settings/health": "health.read",
};

for (const role of ROLES) {
  test(`peran ${role}: halaman yang bukan haknya dijawab tenang, bukan sebagai kerusakan`, async ({
    signIn,
  }) => {
    const { page } = await signIn([role], `Uji ${role}`);
    const refused = Object.entries(PAGES).filter(([, action]) => !can({ roles: [role] }, action));
    for (const [path] of refused) {
      await page.goto(path.replace("[id]", randomUUID()));
      const title = page.getByRole("heading", { name: "Halaman tidak ditemukan" });
      await expect(title, path).toBeVisible();
      await expect(page.getByText("gagal dibuka"), path).toHaveCount(0);
      await expect(page.getByRole("link", { name: "Ke halaman utama" }), path).toBeVisible();
    }
  });
}

test("perubahan dari halaman lain ditolak", async () => {
  const admin = await newContext();
  await signInByRequest(admin, TEST_ADMIN);
  const answer = await admin.put("/api/settings/hours", {
    data: { hours: DEFAULT_HOURS },
    headers: { origin: "https://jahat.example" },
  });
  expect(answer.status()).toBe(403);
  await admin.dispose();
});
