import { type APIRequestContext, expect } from "@playwright/test";
import { SIMULATOR_URL } from "./desk";

type Option = { id: string; title: string };
type SimulatedMessage = {
  wamid: string;
  from: "resident" | "office";
  type: string;
  content: unknown;
  statuses: { status: string }[];
  fate: "arrived" | "under_way" | "failed";
};

/** A line that the server closes at the very moment it is used again was idle: asking once more is safe. */
export const STEADY = { maxRetries: 2 };
const ANSWER_MS = 15_000;

/** A resident with a phone, in the simulator: writes to the office and reads what comes back. */
export class Resident {
  private constructor(
    private readonly request: APIRequestContext,
    /** Where the simulator knows this person. */
    private readonly url: string,
    readonly id: string,
    readonly name: string,
  ) {}

  static async create(
    request: APIRequestContext,
    name: string,
    {
      simulatorUrl = SIMULATOR_URL,
      ...options
    }: { phone?: string; phoneHidden?: boolean; simulatorUrl?: string } = {},
  ) {
    const url = `${simulatorUrl}/_sim/residents`;
    const answer = await request.post(url, { data: { name, ...options } });
    expect(answer.ok(), await answer.text()).toBe(true);
    const { id } = await answer.json();
    return new Resident(request, `${url}/${id}`, id, name);
  }

  /** Writes, and waits for the office's answer when there is one to wait for. */
  async says(text: string) {
    return this.send({ type: "text", text });
  }

  async sends(message: Record<string, unknown>) {
    return this.send(message);
  }

  /** Taps the button or the list row with this title, on the newest message that has it. */
  async taps(title: string) {
    const messages = await this.onPhone();
    for (const message of messages.toReversed()) {
      const option = optionsOf(message).find((each) => each.title === title);
      if (option)
        return this.send({ type: "tap", id: option.id, title: option.title, contextId: message.wamid });
    }
    throw new Error(`nothing to tap is called “${title}”`);
  }

  /** The office's messages that are newer than the resident's last. */
  async answers(): Promise<string[]> {
    const messages = await this.onPhone();
    const last = messages.findLastIndex(({ from }) => from === "resident");
    return messages.slice(last + 1).map(textOf);
  }

  async isTold(words: RegExp) {
    await expect
      .poll(
        async () =>
          (await this.onPhone())
            .filter(({ from }) => from === "office")
            .map(textOf)
            .join("\n"),
        {
          timeout: ANSWER_MS,
          message: `${this.name} is told ${words}`,
        },
      )
      .toMatch(words);
  }

  async isAnswered(words: RegExp) {
    await expect
      .poll(async () => (await this.answers()).join("\n"), {
        timeout: ANSWER_MS,
        message: `${this.name} is answered ${words}`,
      })
      .toMatch(words);
  }

  /** How often the office's messages have brought these words. */
  async timesTold(words: string): Promise<number> {
    const told = (await this.onPhone()).filter(({ from }) => from === "office");
    return told.filter((message) => textOf(message).includes(words)).length;
  }

  /** What has come to the phone or is on its way: not what WhatsApp could not bring. */
  private async onPhone() {
    return (await this.messages()).filter(({ fate }) => fate !== "failed");
  }

  async messages(): Promise<SimulatedMessage[]> {
    const answer = await this.request.get(`${this.url}/messages`, STEADY);
    return (await answer.json()).messages;
  }

  /** Gives the message's id. */
  private async send(data: Record<string, unknown>): Promise<string> {
    const answer = await this.request.post(`${this.url}/messages`, { data, ...STEADY });
    expect(answer.ok(), await answer.text()).toBe(true);
    const { wamid } = await answer.json();
    return wamid as string;
  }
}

/** Every text of a message as it is sent, whatever its type. */
const textOf = (message: SimulatedMessage): string => JSON.stringify(message.content).replaceAll("\\n", "\n");

function optionsOf(message: SimulatedMessage): Option[] {
  const found: Option[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    const { id, title } = value as Partial<Option>;
    if (typeof id === "string" && typeof title === "string") found.push({ id, title });
    for (const inner of Object.values(value)) visit(inner);
  };
  if (message.from === "office") visit(message.content);
  return found;
}
