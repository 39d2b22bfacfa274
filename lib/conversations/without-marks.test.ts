import { expect, test } from "vitest";
import { withoutMarks } from "./without-marks";

test.each([
  ["*Terima kasih, Ibu.* Sampai jumpa", "Terima kasih, Ibu. Sampai jumpa"],
  ["_contoh:_ *KM-2611-0042*", "contoh: KM-2611-0042"],
  ["*_penting_*", "penting"],
  ["~batal~ ```kode```", "batal kode"],
  ["*terpotong di tengah…", "terpotong di tengah…"],
  ["a_b_c, 3 * 4 = 12, ~10 menit", "a_b_c, 3 * 4 = 12, ~10 menit"],
])("%s", (marked, plain) => expect(withoutMarks(marked)).toBe(plain));
