import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const alias = { "@": root };
// "server-only" throws unless the react-server condition is set.
const conditions = ["react-server"];
const exclude = ["**/node_modules/**", ".next/**", ".data/**", ".test/**"];

export default defineConfig({
  resolve: { alias, conditions },
  ssr: { resolve: { conditions } },
  test: {
    reporters: ["default"],
    // Many tests wait for something more than they compute: two side by side, also on two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["**/*.test.ts"],
          exclude: [...exclude, "**/*.domain.test.ts"],
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "domain",
          include: ["**/*.domain.test.ts"],
          exclude,
          setupFiles: ["lib/db/testing/setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
