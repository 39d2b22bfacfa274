import { z } from "zod";
import { residentInput } from "./resident-input";
import { sayAsResident } from "./say-as-resident";
import type { World } from "./world";

/** Many messages at once, to fill a batch: `characters` of 3,000 and 1,000 messages make a body of 3 MB. */
export const burstInput = z.strictObject({
  count: z.int().min(1).max(5000).default(1000),
  residents: z.int().min(1).max(500).default(10),
  characters: z.int().min(1).max(4096).default(20),
});

/** So many residents write so many texts in one moment, through all the knobs. */
export async function sendBurst(world: World, { count, residents, characters }: z.output<typeof burstInput>) {
  const people = Array.from({ length: residents }, (_, index) => burstResident(world, index + 1));
  const said = Array.from({ length: count }, (_, index) => {
    const text = `Pesan ${index + 1} `.padEnd(characters, "abcdefghi ").slice(0, characters);
    const resident = people[index % people.length];
    return resident && sayAsResident(world, resident, residentInput.parse({ type: "text", text }));
  });
  await Promise.all(said);
  return { sent: count, residents };
}

function burstResident({ residents }: World, number: number) {
  const id = `ramai-${number}`;
  const phone = `62813${String(70_000_000 + number)}`;
  return residents.find(id) ?? residents.add({ id, name: `Warga ramai ${number}`, phone });
}
