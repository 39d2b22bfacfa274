export const YOSINA = "6281240110001";

export const text = (body: string) => ({ to: YOSINA, type: "text", text: { body } });
export const interactive = (content: object) => ({ to: YOSINA, type: "interactive", interactive: content });
export const button = (id: string, title: string) => ({ type: "reply", reply: { id, title } });
export const row = (id: string, title = id) => ({ id, title });
export const buttons = (...all: object[]) =>
  interactive({ type: "button", body: { text: "Pilih" }, action: { buttons: all } });
export const list = (sections: object[]) =>
  interactive({ type: "list", body: { text: "Pilih" }, action: { button: "Lihat", sections } });
export const cta = (url: string) =>
  interactive({
    type: "cta_url",
    body: { text: "Isi formulir" },
    action: { name: "cta_url", parameters: { display_text: "Buka", url } },
  });
