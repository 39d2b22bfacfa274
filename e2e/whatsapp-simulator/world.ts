import { Chats } from "./chats";
import { Clock } from "./clock";
import type { Credentials } from "./credentials";
import { type DeliveryKnobs, deliveryKnobs } from "./delivery-knobs";
import { Faults } from "./faults";
import { Live } from "./live";
import { LinkCache } from "./media-link";
import { MediaStore } from "./media-store";
import { Office } from "./office";
import { PairRate } from "./pair-rate";
import { PriceBook } from "./price-book";
import { RateWindow } from "./rate-window";
import { RecipientLimit } from "./recipient-limit";
import { Residents } from "./residents";
import { TemplateRegistry } from "./template-registry";
import { WebhookSender } from "./webhook-sender";

const SECOND_MS = 1000;
const HOUR_MS = 60 * 60 * SECOND_MS;

/** One request of the office to send, and what became of it. */
export type OutboxEntry = {
  /** Real milliseconds, to measure answers by. */
  receivedAt: number;
  request: unknown;
  httpStatus: number;
  response: unknown;
  wamid?: string;
  residentId?: string;
};

/** Everything the simulator remembers. */
export class World {
  readonly clock = new Clock();
  readonly live = new Live();
  readonly faults = new Faults();
  office: Office;
  residents = new Residents();
  chats = new Chats();
  media = new MediaStore();
  links = new LinkCache();
  templates = new TemplateRegistry();
  outbox: OutboxEntry[] = [];
  knobs: DeliveryKnobs;
  sender: WebhookSender;
  /** Until when the office is shown as typing, by resident. */
  typingUntil = new Map<string, number>();
  prices = new PriceBook();
  pairRate = new PairRate();
  recipientLimit = new RecipientLimit();
  throughput = new RateWindow(SECOND_MS);
  managementCalls = new RateWindow(HOUR_MS);
  /** Sessions of the Resumable Upload API. */
  uploads = new Set<string>();
  /** What they gave for the bytes. */
  uploadHandles = new Set<string>();
  /** Whom a test number may write to. */
  testRecipients = new Set<string>();
  /** Versions outside the supported ones that were called. */
  oddVersions = new Set<string>();
  /** The server's own address, known once it listens. */
  url = "";

  constructor(
    readonly credentials: Credentials,
    private readonly webhookUrl: string | undefined,
    private readonly startKnobs: Partial<DeliveryKnobs> = {},
  ) {
    this.knobs = this.defaultKnobs();
    this.office = new Office(webhookUrl);
    this.sender = this.newSender();
  }

  /** Forgets everything that happened; the clock keeps the time it has reached. */
  reset() {
    this.clock.stop();
    this.office = new Office(this.webhookUrl);
    this.residents = new Residents();
    this.chats = new Chats();
    this.media = new MediaStore();
    this.links = new LinkCache();
    this.templates = new TemplateRegistry();
    this.outbox = [];
    this.knobs = this.defaultKnobs();
    this.faults.clear();
    this.sender = this.newSender();
    this.typingUntil.clear();
    this.testRecipients.clear();
    this.prices = new PriceBook();
    this.freshLimits();
    this.live.allChanged(this.residents.list());
  }

  /** As the simulator was started. */
  defaultKnobs(): DeliveryKnobs {
    return deliveryKnobs.parse(this.startKnobs);
  }

  /** Nothing was sent lately: at the start, and when the clock goes back. */
  freshLimits() {
    this.pairRate = new PairRate();
    this.recipientLimit = new RecipientLimit();
    this.throughput = new RateWindow(SECOND_MS);
    this.managementCalls = new RateWindow(HOUR_MS);
    this.typingUntil.clear();
  }

  private newSender() {
    const { appSecret, businessAccountId } = this.credentials;
    const url = (field: string) => this.office.callbackFor(field);
    return new WebhookSender(this.clock, () => this.knobs, { url, appSecret, businessAccountId });
  }
}
