// Finds a Chromium for the browser tests, or installs one.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { bin, run } from "./prepare.mjs";
import { Trouble } from "./steps.mjs";

const PLACES = [
  process.env.CHROMIUM_PATH,
  // The same engine without a browser's own windows: the stories take a quarter less time.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium. Tries what is installed, Playwright's own, then Debian's package of the shell. */
export async function findChromium() {
  const found = installed() ?? (await playwrights()) ?? (await debians());
  if (found) return found;
  throw new Trouble(
    "No Chromium was found and none could be installed.",
    "Install Chromium or Chrome, or name it: CHROMIUM_PATH=/path/to/chromium npm test",
  );
}

const installed = () => PLACES.find((path) => path && existsSync(path));

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  await run(bin("playwright"), ["install", "chromium"]).catch(() => null);
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

async function debians() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "-qq", "chromium-headless-shell"], {
    stdio: "ignore",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return installed();
}
