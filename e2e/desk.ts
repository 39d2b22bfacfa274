/** The desk that the browser tests start for themselves. */
export const DESK_PORT = 3391;
export const SIMULATOR_PORT = 3392;
export const DESK_URL = `http://127.0.0.1:${DESK_PORT}`;
export const SIMULATOR_URL = `http://127.0.0.1:${SIMULATOR_PORT}`;
export const TEST_ADMIN = { email: "admin@karangmulya.test", password: "kata-sandi-untuk-uji" };
