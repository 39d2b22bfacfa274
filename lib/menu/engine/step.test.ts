import { describe, expect, test } from "vitest";
import { starterMenu } from "../starter-menu/starter-menu";
import type { Input } from "./input";
import type { MenuDoc } from "./menu-doc";
import type { Env } from "./menu-env";
import { newSession, type Session } from "./session";
import { type StepResult, step } from "./step";

const doc = starterMenu();
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 1, 0, seconds)).toISOString();
const envAt = (seconds: number, more: Partial<Env> = {}): Env => ({
  now: at(seconds),
  office: { isOpen: true },
  menu: () => doc,
  latest: 1,
  tickets: [],
  ...more,
});
const say = (session: Session, text: string, seconds: number, more: Partial<Env> = {}) =>
  step(session, { kind: "text", text, sentAt: at(seconds) }, envAt(seconds, more));
const textsOf = ({ effects }: StepResult) =>
  effects.flatMap((effect) => (effect.kind === "say" ? [effect.prompt.text] : []));
const after = (texts: string[]) =>
  texts.reduce((session, text, index) => say(session, text, index * 10).session, newSession(1));
const atName = () => after(["skck", "mulai"]);

describe("written before the question was seen", () => {
  test("is not taken as the answer, and the question is repeated once only", () => {
    const session = atName();
    const early: Input = { kind: "text", text: "Yosina Rumbiak", sentAt: at(5) };
    const first = step(session, early, envAt(12));
    expect(first.session.form?.answers).toEqual({});
    expect(textsOf(first)[0]).toContain(doc.system.fieldTypedEarly);
    const second = step(first.session, { ...early, text: "Jl. Pantai" }, envAt(13));
    expect(second.session.form?.answers).toEqual({});
    expect(textsOf(second)).toEqual([]);
  });

  test("goes on with the story when there is one", () => {
    const session = after(["lampu jalan mati di depan gereja"]);
    const more = step(
      session,
      { kind: "text", text: "sudah tiga hari", sentAt: "2026-11-24T00:59:58.000Z" },
      envAt(1),
    );
    expect(more.session.form?.answers.isi).toMatchObject({
      v: "lampu jalan mati di depan gereja\nsudah tiga hari",
    });
    expect(textsOf(more)).toEqual([]);
  });

  test("a second greeting before the menu arrived is not answered again", () => {
    const greeted = say(newSession(1), "P", 3).session;
    const again = step(greeted, { kind: "text", text: "selamat pagi", sentAt: at(1) }, envAt(4));
    expect(textsOf(again)).toEqual([]);
    expect(again.session.misses).toBe(0);
  });
});

describe("versions", () => {
  const without = (id: string): MenuDoc => {
    const [group, ...rest] = starterMenu().nodes;
    if (group?.kind !== "group") throw new Error("first entry is a group");
    return {
      ...starterMenu(),
      nodes: [{ ...group, children: group.children.filter((node) => node.id !== id) }, ...rest],
    };
  };
  const moved = { menu: (version: number) => (version === 1 ? doc : without("skck")), latest: 2 };

  test("a running form is finished in the version it was begun with", () => {
    let session = atName();
    for (const [index, text] of ["Yosina", "Jl. Pantai RT 1 RW 2", "kerja", "bawa ke loket"].entries())
      session = say(session, text, 20 + index * 10, moved).session;
    const sent = say(session, "kirim", 70, moved);
    expect(sent.effects[0]).toMatchObject({
      kind: "open_ticket",
      ticket: { nodeId: "skck", menuVersion: 1 },
    });
  });

  test("an old row of an entry that is gone says so and shows the nearest group that is left", () => {
    const session = after(["halo"]);
    const tapped = step(
      session,
      { kind: "tap", id: "n:skck@1.1", title: "SKCK", sentAt: at(60) },
      envAt(60, moved),
    );
    expect(textsOf(tapped)[0]).toContain(doc.system.nodeGone);
    expect(tapped.session.at).toBe("administrasi");
  });

  test("a form whose versions are all lost ends with a word, not with an error", () => {
    const lost = {
      menu: (version: number) => {
        if (version === 1) throw new Error("no such version");
        return without("skck");
      },
      latest: 2,
    };
    const result = say(atName(), "Yosina", 30, lost);
    expect(result.session.form).toBeUndefined();
    expect(result.session.mode).toBe("bot");
    expect(textsOf(result)[0]).toContain(doc.system.nodeGone);
  });
});

describe("timers", () => {
  test("every step of a form sets the next one, and an older one is a no-op", () => {
    const first = say(newSession(1), "lampu jalan mati di depan gereja", 0);
    const timer = first.effects.find((effect) => effect.kind === "schedule");
    expect(timer).toEqual({ kind: "schedule", tick: "reminder", at: "2026-11-24T23:00:00.000Z", seq: 1 });
    const second = say(first.session, "lewati", 10).session;
    const stale = step(second, { kind: "tick", tick: "reminder", seq: 1, sentAt: at(20) }, envAt(20));
    expect(stale).toEqual({ session: second, events: [], effects: [] });
  });

  test("STOP ends reminders", () => {
    const { session } = say(after(["lampu jalan mati di depan gereja"]), "stop", 30);
    const tick = step(
      session,
      { kind: "tick", tick: "reminder", seq: session.seq, sentAt: at(90) },
      envAt(90),
    );
    expect(textsOf(tick)).toEqual([]);
  });
});

describe("faults", () => {
  test("without any menu the conversation goes to the officers", () => {
    const broken = envAt(0, {
      menu: () => {
        throw new Error("database away");
      },
    });
    const result = step(newSession(1), { kind: "text", text: "halo", sentAt: at(0) }, broken);
    expect(result.session.mode).toBe("human");
    expect(result.effects).toEqual([{ kind: "hand_over", reason: "error" }]);
  });

  test("a damaged document ends with a word to the resident and a flag", () => {
    const damaged = { ...doc, nodes: [null] } as unknown as MenuDoc;
    const result = say(newSession(1), "mau buat sktm", 0, { menu: () => damaged });
    expect(textsOf(result)).toEqual([doc.system.failed]);
    expect(result.effects.at(-1)).toEqual({ kind: "hand_over", reason: "error" });
  });
});

describe("what a resident writes", () => {
  test("cannot smuggle in a placeholder", () => {
    const session = say(atName(), "{telepon_kantor} Yosina", 30).session;
    const shown = say(session, "kembali", 40);
    expect(textsOf(shown)[0]).not.toContain("{telepon_kantor}");
  });

  test("sent twice is sent once: the second KIRIM opens no ticket", () => {
    const session = after(["skck", "mulai", "Yosina", "Jl. Pantai RT 1 RW 2", "kerja", "bawa ke loket"]);
    const tap: Input = { kind: "tap", id: `s:send@1.${session.prompt?.id}`, title: "Kirim", sentAt: at(90) };
    const sent = step(session, tap, envAt(90));
    expect(sent.effects.map((effect) => effect.kind)).toEqual(["open_ticket", "say"]);
    const twice = step(sent.session, tap, envAt(91));
    expect(twice.effects.map((effect) => effect.kind)).toEqual(["say"]);
  });
});

describe("identity numbers", () => {
  test("a question for the NIK is never put in chat: it stands on the ticket as something to bring", () => {
    const asked = starterMenu();
    const group = asked.nodes[0];
    const form = group?.kind === "group" ? group.children.find((node) => node.id === "skck") : undefined;
    if (form?.kind !== "form") throw new Error("SKCK is a form of the starter menu");
    form.form.fields.unshift({
      id: "nik",
      kind: "nik",
      ask: "NIK?",
      label: "NIK",
      required: true,
      pii: "identity",
    });
    const env = { menu: () => asked };
    let session = newSession(1);
    const said: string[] = [];
    for (const [index, text] of [
      "skck",
      "mulai",
      "Yosina",
      "Jl. Pantai RT 1 RW 2",
      "kerja",
      "loket",
    ].entries()) {
      const result = say(session, text, index * 10, env);
      said.push(...textsOf(result));
      session = result.session;
    }
    expect(said.join("\n")).not.toContain("NIK?");
    expect(said.at(-1)).toContain("Kartu Keluarga (fotokopi); NIK");
    const sent = say(session, "kirim", 90, env);
    expect(sent.effects[0]).toMatchObject({
      ticket: {
        requirements: expect.arrayContaining([{ code: "NIK", label: "NIK", required: true, via: "counter" }]),
      },
    });
  });
});

describe("questions that depend on others", () => {
  const conditional = () => {
    const menu = starterMenu();
    const group = menu.nodes[0];
    const form = group?.kind === "group" ? group.children.find((node) => node.id === "skck") : undefined;
    if (form?.kind !== "form") throw new Error("SKCK is a form of the starter menu");
    const base = { required: true, pii: "none" } as const;
    form.form.fields = [
      { ...base, id: "diri", kind: "yesno", ask: "Untuk diri sendiri?", label: "Diri sendiri" },
      {
        ...base,
        id: "siapa",
        kind: "text",
        ask: "Untuk siapa?",
        label: "Untuk",
        showIf: [{ field: "diri", op: "is", value: "no" }],
      },
      {
        ...base,
        id: "bahasa",
        kind: "choice",
        ask: "Bahasa apa saja?",
        label: "Bahasa",
        multiple: { min: 1, max: 2 },
        options: ["Indonesia", "Biak", "Jawa"].map((label) => ({
          id: label.toLowerCase(),
          label,
          aliases: [],
        })),
      },
    ];
    form.form.requirements = [];
    return menu;
  };
  const play = (texts: string[]) => {
    const env = { menu: conditional };
    const menu = conditional();
    return texts.reduce<StepResult>(
      (result, text, index) => say(result.session, text, index * 10, { ...env, menu: () => menu }),
      { session: newSession(1), events: [], effects: [] },
    );
  };

  test("are asked only when the condition holds, again when the answer is changed", () => {
    expect(textsOf(play(["skck", "ya"]))[0]).toContain("Bahasa apa saja?");
    expect(textsOf(play(["skck", "tidak"]))[0]).toContain("Untuk siapa?");
    const changed = play(["skck", "ya", "1, 2", "ubah 1", "tidak"]);
    expect(textsOf(changed)[0]).toContain("Untuk siapa?");
  });

  test("several choices at once, and not too many", () => {
    expect(play(["skck", "ya", "1 dan 3"]).session.form?.answers.bahasa).toEqual({
      t: "options",
      v: ["indonesia", "jawa"],
    });
    expect(play(["skck", "ya", "biak, jawa"]).session.form?.answers.bahasa).toEqual({
      t: "options",
      v: ["biak", "jawa"],
    });
    expect(play(["skck", "ya", "1,2,3"]).session.form?.answers.bahasa).toBeUndefined();
  });
});

describe("misses", () => {
  test("never loop: help, guesses, an officer is offered, an officer takes over", () => {
    let session = after(["halo"]);
    const seen = ["qwrt", "plgh zxc", "bnmk", "wqeq"].map((text, index) => {
      const result = say(session, text, 100 + index * 10);
      session = result.session;
      return result.effects.map((effect) => (effect.kind === "say" ? effect.prompt.kind : effect.kind));
    });
    expect(seen).toEqual([["menu"], ["suggest"], ["flag", "offer"], ["hand_over", "notice"]]);
    expect(session.mode).toBe("human");
    expect(session.misses).toBe(4);
  });
});

test("many long complaints stay under 8 KB: the oldest parked one gives way", () => {
  const story = `lampu jalan rusak ${"😀".repeat(1400)}`;
  let session = newSession(1);
  for (const [index, text] of [story, "menu", story, "menu", story, "menu", story].entries())
    session = say(session, text, index * 100).session;
  expect(new TextEncoder().encode(JSON.stringify(session)).length).toBeLessThan(8192);
  expect(session.form?.answers.isi).toMatchObject({ t: "long", done: true });
  expect(session.parked.length).toBeLessThan(3);
});
