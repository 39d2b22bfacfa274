import { testCredentials } from "./credentials";
import type { TestOffice } from "./test-office";

const PATH = `${testCredentials.businessAccountId}/message_templates`;

type Parts = { header?: object; footer?: object; buttons?: object[]; [rest: string]: unknown };
export const TEXT = "Surat Bapak/Ibu dengan nomor {{1}} siap diambil di loket.";

export const body = (text: string, example: object = { body_text: [["2026-0001"]] }) => ({
  type: "BODY",
  text,
  example,
});

/** A template as an office would submit it. */
export const draft = (bodyPart: object, { header, footer, buttons, ...rest }: Parts = {}) => ({
  name: "surat_siap",
  category: "UTILITY",
  language: "id",
  components: [
    ...(header ? [{ type: "HEADER", ...header }] : []),
    bodyPart,
    ...(footer ? [{ type: "FOOTER", ...footer }] : []),
    ...(buttons ? [{ type: "BUTTONS", buttons }] : []),
  ],
  ...rest,
});

/** Values for the body's variables. */
export const words = (...texts: string[]) => [
  { type: "body", parameters: texts.map((text) => ({ type: "text", text })) },
];

/** What an office does with its templates, and what it hears of them. */
export function templateDesk(office: TestOffice) {
  const post = (path: string, content: object) =>
    office.graph(path, { method: "POST", body: JSON.stringify(content) });
  const create = (content: object = draft(body(TEXT))) => post(PATH, content);
  const pass = (advanceSeconds: number) => office.control("clock", { advanceSeconds });
  return {
    path: PATH,
    post,
    create,
    pass,
    events: () => office.values().filter((value) => value.message_template_name),
    /** A template after its review. */
    async approved(content?: object): Promise<string> {
      const { id } = (await create(content)).body;
      await pass(60);
      await office.settle();
      return id;
    },
    send: (components: object[], name = "surat_siap") =>
      office.send({
        to: "6281240110001",
        type: "template",
        template: { name, language: { code: "id" }, components },
      }),
  };
}
