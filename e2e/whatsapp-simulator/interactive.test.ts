import { describe, expect, test } from "vitest";
import { officeThatYosinaWroteTo } from "./shared-test-office";
import { button, buttons, cta, interactive, list, row } from "./test-messages";

const PNG = Buffer.from("89504e470d0a1a0a0000000d4948445200000001000000010806", "hex");
const office = await officeThatYosinaWroteTo();

test("limits are counted in characters, so 20 emoji fit a button", async () => {
  const { status } = await office.send(buttons(button("1", "🏝".repeat(20))));
  expect(status).toBe(200);
});

test("everything interactive that fits is accepted", async () => {
  const ten = Array.from({ length: 10 }, (_, index) => row(`r${index}`));
  const location = interactive({
    type: "location_request_message",
    body: { text: "Di mana?" },
    action: { name: "send_location" },
  });
  const flow = interactive({
    type: "flow",
    body: { text: "Isi formulir" },
    action: { name: "flow", parameters: { flow_message_version: "3", flow_id: "1", flow_cta: "Buka" } },
  });
  for (const message of [list([{ rows: ten }]), cta("https://loket.example/f/1"), location, flow]) {
    expect((await office.send(message)).status).toBe(200);
  }
});

describe("cards side by side", () => {
  const header = { type: "image", image: { id: "" } };
  const link = { display_text: "Buka", url: "https://kelurahan.example/1" };
  const urlCard = (card_index: number, body = "Kartu") => ({
    card_index,
    type: "cta_url",
    header,
    body: { text: body },
    action: { name: "cta_url", parameters: link },
  });
  const replyCard = (card_index: number, count: number) => ({
    card_index,
    header,
    action: {
      buttons: Array.from({ length: count }, (_, index) => ({
        type: "quick_reply",
        quick_reply: { id: `${card_index}.${index}`, title: `Pilih ${index}` },
      })),
    },
  });
  const carousel = (cards: object[]) =>
    interactive({ type: "carousel", body: { text: "Layanan" }, action: { cards } });
  const cases: [string, object[], number][] = [
    ["two with a link", [urlCard(0), urlCard(1)], 200],
    ["three with two buttons each", [0, 1, 2].map((index) => replyCard(index, 2)), 200],
    ["one alone", [urlCard(0)], 400],
    ["eleven", Array.from({ length: 11 }, (_, index) => urlCard(index)), 400],
    ["a text of 161 characters", [urlCard(0, "a".repeat(161)), urlCard(1)], 400],
    ["buttons of another number", [replyCard(0, 1), replyCard(1, 2)], 400],
    ["links beside buttons", [urlCard(0), replyCard(1, 1)], 400],
  ];
  test.each(cases)("%s", async (_, cards, status) => {
    const { body } = await office.upload(PNG, "image/png");
    header.image.id = body.id;
    expect((await office.send(carousel(cards))).status).toBe(status);
  });
});
