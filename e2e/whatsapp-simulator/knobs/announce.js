import { timeText } from "./format.js";

const status = document.getElementById("status");

/** Says in the bar that something has taken effect, or why it has not. */
export function announce(words) {
  status.className = "done";
  status.textContent = `Berlaku ${timeText(Date.now())}: ${words}`;
}

export function announceProblem(error) {
  status.className = "problem";
  status.textContent = `Tidak berlaku: ${error.message}`;
}

/** Runs an action of the tester; what became of it stands in the bar. True when it took effect. */
export async function act(words, run) {
  try {
    await run();
    announce(words);
    return true;
  } catch (error) {
    announceProblem(error);
    return false;
  }
}
