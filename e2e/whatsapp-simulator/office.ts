import { AccountState } from "./account-state";

/** The office as the platform knows it: its number, its public profile, where its webhooks go. */
export class Office {
  readonly displayPhoneNumber = "6281198110500";
  readonly verifiedName = "Kel. Karang Mulya";
  readonly account = new AccountState();
  subscribed = true;
  /** Overrides come before the app's own callback: the number's first, then the account's. */
  numberCallback: string | undefined;
  accountCallback: string | undefined;
  profile: Record<string, unknown> = {
    messaging_product: "whatsapp",
    about: "Pelayanan administrasi kelurahan",
    address: "Kelurahan Karang Mulya, Distrik Samofa, Biak Numfor",
    description: "Loket WhatsApp Kelurahan Karang Mulya",
    email: "",
    websites: [],
    vertical: "GOVT",
  };
  isRegistered = true;
  /** The two-step PIN; the first registration sets it. */
  pin: string | undefined;
  settings: Record<string, unknown> = { storage_configuration: { status: "DEFAULT" } };
  username: { name: string; status: "approved" | "reserved" } | undefined;
  /** Residents whom the office has blocked, by id. */
  blocked = new Set<string>();
  automation: Record<string, unknown> = { enable_welcome_message: false, prompts: [], commands: [] };

  constructor(readonly appCallback: string | undefined) {}

  /** Where the webhooks of messages go. */
  get callback() {
    return this.callbackFor("messages");
  }

  /** Overrides hold for messages only; everything else goes to the app ("Override callback"). */
  callbackFor(field: string) {
    if (!this.subscribed) return undefined;
    if (field !== "messages") return this.appCallback;
    return this.numberCallback ?? this.accountCallback ?? this.appCallback;
  }
}
