import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { starterMenu } from "@/lib/menu/starter-menu/starter-menu";
import { playTranscript } from "./play-transcript";

const folder = new URL("../engine/transcripts/", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));

describe("percakapan contoh", () => {
  test.each(files)("%s", (name) => {
    const written = readFileSync(new URL(name, folder), "utf8");
    expect(playTranscript(starterMenu(), written)).toBe(written);
  });
});
