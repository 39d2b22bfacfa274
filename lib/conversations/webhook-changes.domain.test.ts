import { beforeEach, describe, expect, test } from "vitest";
import { db } from "../db";
import { anOffice, aViewer } from "../db/testing/builders";
import { listMessages } from "./list-messages";
import { element } from "./testing/signed-webhook";
import { arrives, HOUR, outgoing, said, theConversation, unixSeconds, YOSINA } from "./testing/yosina";

beforeEach(anOffice);

describe("akun warga berpindah", () => {
  const notice = (system: object, parts: object = {}) =>
    element(YOSINA, { type: "system", text: undefined, system, ...parts });
  const active = async () =>
    (await theConversation()).identities
      .filter(({ replacedAt }) => replacedAt === null)
      .map(({ kind, value }) => `${kind} ${value}`)
      .sort();

  test("user_changed_number: percakapan yang sama berlanjut di nomor baru; nomor lama tidak dikirimi lagi; bot diam", async () => {
    await arrives(said("halo", { from_user_id: "ID.101" }));
    const before = (await outgoing()).length;
    const moved = {
      type: "user_changed_number",
      body: "User Yosina changed",
      wa_id: "6281200000199",
      user_id: "ID.199",
      previous_user_id: "ID.101",
    };
    await arrives(notice(moved));
    expect(await active()).toEqual(["phone 6281200000199", "user_id ID.199"]);
    expect(await outgoing()).toHaveLength(before);
    await arrives({ ...said("ini nomor baru saya"), from: "6281200000199", from_user_id: "ID.199" });
    expect(await db().conversation.count()).toBe(1);
    const officer = await aViewer();
    const { items } = await listMessages(officer, { conversationId: (await theConversation()).id });
    expect(JSON.stringify(items)).toContain("number_changed");
  });

  test("user_changed_user_id tanpa nomor: dikenali dari id sebelumnya", async () => {
    await arrives({ ...said("halo"), from: undefined, from_user_id: "ID.101" });
    const moved = { type: "user_changed_user_id", user_id: "ID.202", previous_user_id: "ID.101" };
    await arrives(notice(moved, { from: undefined }));
    expect(await active()).toEqual(["user_id ID.202"]);
    await arrives({ ...said("masih saya"), from: undefined, from_user_id: "ID.202" });
    expect(await db().conversation.count()).toBe(1);
  });

  test("nomor baru sudah punya percakapan sendiri: keduanya tetap terpisah", async () => {
    await arrives(said("halo"));
    await arrives({ ...said("orang lain"), from: "6281200000199" });
    await arrives(notice({ type: "user_changed_number", wa_id: "6281200000199" }));
    const rows = await db().identity.findMany({ orderBy: { value: "asc" } });
    expect(new Set(rows.map(({ conversationId }) => conversationId)).size).toBe(2);
    // Yosina can still be answered where she was: nobody is left without an address.
    expect(rows.map(({ value, replacedAt }) => [value, replacedAt])).toEqual([
      [YOSINA, null],
      ["6281200000199", null],
    ]);
  });

  test("nomor lama yang kini dipakai orang lain: percakapan baru, dan pemilik lamanya tidak mendengarnya", async () => {
    await arrives(said("halo"));
    await arrives(notice({ type: "user_changed_number", wa_id: "6281200000199" }));
    const former = await theConversation();
    await arrives(said("permisi, saya orang baru"));
    const rows = await db().identity.findMany({ orderBy: { value: "asc" } });
    expect(rows).toMatchObject([
      { value: YOSINA, replacedAt: null },
      { value: "6281200000199", replacedAt: null, conversationId: former.id },
    ]);
    expect(rows[0]?.conversationId).not.toBe(former.id);
    expect(
      await db().message.count({ where: { conversationId: former.id, text: { contains: "permisi" } } }),
    ).toBe(0);
  });

  test("nomor yang sama dengan akun lain: pemilik baru tidak melihat percakapan pemilik lama", async () => {
    const writes = (userId: string, body: string) => arrives(said(body, { from_user_id: userId }));
    await writes("ID.111", "saya pemilik lama");
    await writes("ID.222", "saya pemilik baru");
    expect(await db().conversation.count()).toBe(2);
    await writes("ID.111", "nomor saya ganti");
    const rows = await db().message.findMany({ where: { direction: "in" } });
    const of = (text: string) => rows.find((row) => row.text === text)?.conversationId;
    expect(of("nomor saya ganti")).toBe(of("saya pemilik lama"));
    expect(of("saya pemilik baru")).not.toBe(of("saya pemilik lama"));
  });

  test("pemberitahuan tidak membuka jendela balas", async () => {
    await arrives(said("halo", { timestamp: unixSeconds(30 * HOUR) }));
    await arrives(notice({ type: "user_changed_number", wa_id: "6281200000199" }));
    const { lastInboundAt } = await theConversation();
    expect(Date.now() - (lastInboundAt?.getTime() ?? 0)).toBeGreaterThan(24 * HOUR * 1_000);
  });
});

describe("perbaikan, penarikan, reaksi, kutipan", () => {
  const about = (type: string, body: object) => element(YOSINA, { type, text: undefined, [type]: body });
  const bubbleOf = async (wamid: string) => db().message.findUniqueOrThrow({ where: { wamid } });

  test("pesan disunting dan ditarik (nomor yang juga di aplikasi)", async () => {
    const first = said("domisili RT 2");
    const second = said("salah kirim");
    await arrives(first, second);
    await arrives(
      about("edit", {
        original_message_id: first.id,
        message: { type: "text", text: { body: "domisili RT 3" } },
      }),
      about("revoke", { original_message_id: second.id }),
    );
    expect(await bubbleOf(first.id)).toMatchObject({ text: "domisili RT 3", editedAt: expect.any(Date) });
    expect(await bubbleOf(second.id)).toMatchObject({ revokedAt: expect.any(Date) });
  });

  test.each(["edit", "revoke"])(
    "%s pada nomor biasa datang sebagai jenis yang tidak didukung: tampak, bukan kosong",
    async (type) => {
      await arrives(
        element(YOSINA, {
          type: "unsupported",
          text: undefined,
          unsupported: { type },
          errors: [{ code: 131051, title: "Message type unknown" }],
        }),
      );
      const { items } = await listMessages(await aViewer(), { conversationId: (await theConversation()).id });
      expect(items.find(({ kind }) => kind === "message")).toMatchObject({
        content: { kind: "unsupported", type },
      });
    },
  );

  test("tidak seorang pun dapat menyunting atau menarik tulisan orang lain", async () => {
    const mine = said("tulisan Yosina");
    await arrives(mine);
    await arrives({ ...about("revoke", { original_message_id: mine.id }), from: "6281200000666" });
    expect(await bubbleOf(mine.id)).toMatchObject({ revokedAt: null });
  });

  test("T13 reaksi tampak pada pesan kantor, lalu dicabut dengan kunci kosong maupun tanpa kunci", async () => {
    await arrives(said("halo"));
    const [greeting] = await outgoing();
    const data = { wamid: "wamid.salam", status: "sent" } as const;
    await db().message.update({ where: { id: greeting?.id ?? "" }, data });
    const officer = await aViewer();
    const { id: conversationId } = await theConversation();
    const asShown = async () => {
      const { items } = await listMessages(officer, { conversationId });
      const bubble = items.find(({ id }) => id === greeting?.id);
      return {
        reaction: bubble?.kind === "message" && bubble.reaction,
        told: items.flatMap((item) =>
          item.kind === "event" && item.event.type === "reacted" ? item.event.emoji : [],
        ),
      };
    };
    for (const [n, removal] of [{ emoji: "" }, {}].entries()) {
      await arrives(about("reaction", { message_id: "wamid.salam", emoji: "🙏" }));
      expect((await asShown()).reaction).toBe("🙏");
      await arrives(about("reaction", { message_id: "wamid.salam", ...removal }));
      expect(await asShown()).toEqual({
        reaction: null,
        told: Array(n + 1)
          .fill(["🙏", null])
          .flat(),
      });
    }
    expect(await outgoing()).toHaveLength(1); // a reaction is no question
  });

  test("warga mengutip pesan kantor: kutipannya tampak di atas jawabannya", async () => {
    await arrives(said("halo"));
    const [greeting] = await outgoing();
    await db().message.update({
      where: { id: greeting?.id ?? "" },
      data: { wamid: "wamid.salam", status: "sent" },
    });
    await arrives(said("maksudnya ini?", { context: { from: "15550783881", id: "wamid.salam" } }));
    const { items } = await listMessages(await aViewer(), { conversationId: (await theConversation()).id });
    const reply = items.find((item) => JSON.stringify(item).includes("maksudnya ini?"));
    expect(reply).toMatchObject({
      quote: { author: "bot", text: expect.not.stringContaining("*") }, // the bot wrote its name in bold
    });
  });

  test("kartu kontak yang dibagikan tampak dengan nama dan nomornya, juga yang tanpa nama", async () => {
    await arrives(
      element(YOSINA, {
        type: "contacts",
        text: undefined,
        contacts: [
          { name: { formatted_name: "Pak RT" }, phones: [{ phone: "+62 812-4000-1" }] },
          { phones: [{ phone: "0981-21234" }] },
        ],
      }),
    );
    const { items } = await listMessages(await aViewer(), { conversationId: (await theConversation()).id });
    expect(items.find(({ kind }) => kind === "message")).toMatchObject({
      content: {
        kind: "contacts",
        contacts: [
          { name: "Pak RT", phones: ["+62 812-4000-1"] },
          { name: null, phones: ["0981-21234"] },
        ],
      },
    });
  });
});
