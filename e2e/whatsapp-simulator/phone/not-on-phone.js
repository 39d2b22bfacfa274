import { timeText } from "./clock-text.js";
import { element } from "./element.js";
import { icon } from "./icons.js";
import { messageSummary } from "./message-content.js";

/** For the tester alone: a message of the office that failed or is still under way. The resident has nothing of it. */
export function notOnPhone(message) {
  const { wamid, at, fate, failure } = message;
  const [mark, words] =
    fate === "failed" ? ["off", failedWords(failure)] : ["clock", "Belum sampai di ponsel"];
  return element(
    "li",
    { class: `apart ${fate}`, "data-wamid": wamid },
    element(
      "div",
      {},
      element("p", {}, icon(mark), element("b", {}, words), element("time", {}, timeText(at))),
      failure ? element("p", { lang: "en" }, failure.title) : "",
      element("p", { class: "summary" }, messageSummary(message)),
    ),
  );
}

const failedWords = (failure) =>
  failure ? `Tidak sampai di ponsel · ${failure.code}` : "Tidak sampai di ponsel";
