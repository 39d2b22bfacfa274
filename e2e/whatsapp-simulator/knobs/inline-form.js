import { element } from "/phone/element.js";
import { act } from "./announce.js";
import { post } from "./api.js";

/**
 * One field and its button on a line. `read` gives what is posted to `path` and how it is announced; `onChange` comes
 * after it.
 */
export function inlineForm({ label, field, button, path, read, onChange }) {
  const form = element(
    "form",
    { class: "inline" },
    element("label", { for: field.id }, label, field),
    element("button", { type: "submit" }, button),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { words, body } = read();
    await act(words, () => post(path, body));
    onChange();
  });
  return form;
}
