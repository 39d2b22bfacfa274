import { randomBytes, randomInt } from "node:crypto";

export type Resident = {
  id: string;
  name: string;
  /** Digits with country code; the resident's own, even when the platform hides it. */
  phone?: string;
  /** Hidden numbers never appear in webhooks: the office only learns the business-scoped user id. */
  phoneHidden: boolean;
  /** The office has written to the number, so webhooks show it until then. */
  phoneShownUntil?: number;
  userId: string;
  username?: string;
  /** Of linked portfolios, e.g. `ID.ENT.11815799212886844830`. */
  parentUserId?: string;
  /** How often the person has set up WhatsApp on another phone. */
  phones?: number;
  /** Webhooks leave out `profile`, as they do at times. */
  profileMissing?: boolean;
  /** Marketing templates are refused with 131050. */
  stoppedMarketing?: boolean;
  /** The phone is off: messages of the office stay `sent`. */
  isOffline?: boolean;
};

export type NewResident = { name: string } & Partial<Omit<Resident, "name">>;

const PERSONAS: NewResident[] = [
  { name: "Yosina Rumbiak", phone: "6281240110001", userId: "ID.10158201444000000001" },
  { name: "Elias Rumaropen", phone: "6281240110002", userId: "ID.10158201444000000002" },
  {
    name: "Marthen Wambrauw",
    phone: "6281240110003",
    phoneHidden: true,
    username: "@marthen.wambrauw",
    userId: "ID.10158201444000000003",
  },
  { name: "Agustina Mandowen", userId: "ID.10158201444000000004", username: "@agustina_mandowen" },
  { name: "Ruben Kafiar", phone: "6282198110005", userId: "ID.10158201444000000005" },
  { name: "Dorkas Sanadi", phone: "6282198110006", username: "@dorkas", userId: "ID.10158201444000000006" },
];

/** The people who write to the office. */
export class Residents {
  private residents = new Map<string, Resident>();
  private byPhone = new Map<string, Resident>();
  private byUserId = new Map<string, Resident>();

  constructor(saved?: Resident[]) {
    if (saved) for (const resident of saved) this.keep(resident);
    else for (const persona of PERSONAS) this.add(persona);
  }

  list() {
    return [...this.residents.values()];
  }

  find(id: string) {
    return this.residents.get(id);
  }

  findByPhone(digits: string) {
    return this.byPhone.get(digits);
  }

  findByUserId(userId: string) {
    return this.byUserId.get(userId);
  }

  add({ phoneHidden = false, userId = mintUserId(), id, ...rest }: NewResident): Resident {
    return this.keep({ id: id ?? this.freeId(rest.name), phoneHidden, userId, ...rest });
  }

  /** Something about a person that is no identity: user name, profile, marketing. */
  change(resident: Resident, change: Partial<Resident>) {
    return this.keep({ ...resident, ...change });
  }

  /** The resident takes another number, or hides it; a new business-scoped user id comes with it. */
  changeNumber(resident: Resident, phone: string | undefined) {
    this.byPhone.delete(resident.phone ?? "");
    this.byUserId.delete(resident.userId);
    const fresh = { phone, phoneHidden: !phone, phoneShownUntil: undefined, userId: mintUserId() };
    return this.keep({ ...resident, ...fresh });
  }

  private keep(resident: Resident) {
    this.residents.set(resident.id, resident);
    if (resident.phone) this.byPhone.set(resident.phone, resident);
    this.byUserId.set(resident.userId, resident);
    return resident;
  }

  private freeId(name: string) {
    const slug =
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "") || "warga";
    return this.residents.has(slug) ? `${slug}-${randomBytes(3).toString("hex")}` : slug;
  }
}

/** The number as the office sees it: absent when the platform hides it, but for 30 days after the office wrote to it. */
export const visiblePhone = ({ phone, phoneHidden, phoneShownUntil = 0 }: Resident, now: number) =>
  phoneHidden && phoneShownUntil <= now ? undefined : phone;

const mintUserId = () => `ID.1${Array.from({ length: 19 }, () => randomInt(10)).join("")}`;
