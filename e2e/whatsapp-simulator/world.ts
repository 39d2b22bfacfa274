import { Chats } from "./chats";
import { Clock } from "./clock";
import type { Credentials } from "./credentials";
import { type DeliveryKnobs, deliveryKnobs } from "./delivery-knobs";
import { Faults } from "./faults";
import { Live } from "./live";
import { MediaStore } from "./media-store";
import { Office } from "./office";
import { Residents } from "./residents";
import { TemplateRegistry } from "./template-registry";
import { WebhookSender } from "./webhook-sender";

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
  templates = new TemplateRegistry();
  outbox: OutboxEntry[] = [];
  knobs: DeliveryKnobs = deliveryKnobs.parse({});
  sender: WebhookSender;
  /** Until when the office is shown as typing, by resident. */
  typingUntil = new Map<string, number>();
  /** Free replies delivered by month; from the 1,001st on they are charged. */
  serviceMessages = new Map<string, number>();
  /** The server's own address, known once it listens. */
  url = "";

  constructor(
    readonly credentials: Credentials,
    private readonly webhookUrl: string | undefined,
  ) {
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
    this.templates = new TemplateRegistry();
    this.outbox = [];
    this.knobs = deliveryKnobs.parse({});
    this.faults.clear();
    this.sender = this.newSender();
    this.typingUntil.clear();
    this.serviceMessages.clear();
    this.live.allChanged(this.residents.list());
  }

  private newSender() {
    const { appSecret, businessAccountId } = this.credentials;
    const url = () => this.office.callback;
    return new WebhookSender(this.clock, () => this.knobs, { url, appSecret, businessAccountId });
  }
}
