import { connect, createServer, type Server, type Socket } from "node:net";

type LineOptions = { port: number; to: () => number };

/** The line from the office to WhatsApp, of bare TCP, which a test can cut: then nobody answers at that port. */
export class Line {
  private server: Server | undefined;
  private readonly sockets = new Set<Socket>();

  private constructor(private readonly options: LineOptions) {}

  static async open(options: LineOptions): Promise<Line> {
    const line = new Line(options);
    await line.mend();
    return line;
  }

  async mend() {
    const server = createServer((incoming) => {
      const outgoing = connect(this.options.to(), "127.0.0.1");
      for (const [one, other] of [
        [incoming, outgoing],
        [outgoing, incoming],
      ] as const) {
        this.sockets.add(one);
        one.on("error", () => other.destroy());
        one.on("close", () => this.sockets.delete(one));
        one.pipe(other);
      }
    });
    await new Promise<void>((ready) => server.listen(this.options.port, "127.0.0.1", ready));
    this.server = server;
  }

  async cut() {
    const { server } = this;
    this.server = undefined;
    for (const socket of this.sockets) socket.destroy();
    if (server) await new Promise((done) => server.close(done));
  }
}
