/** What the office needs to speak to the platform, and what the platform needs to know the office. */
export type Credentials = {
  phoneNumberId: string;
  businessAccountId: string;
  accessToken: string;
  appSecret: string;
  verifyToken: string;
};

/** Credentials for tests and demonstrations; they open nothing but this simulator. */
export const testCredentials: Credentials = {
  phoneNumberId: "106540352242922",
  businessAccountId: "102290129340398",
  accessToken: "simulator-access-token",
  appSecret: "simulator-app-secret",
  verifyToken: "simulator-verify-token",
};
