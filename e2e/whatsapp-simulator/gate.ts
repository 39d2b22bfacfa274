/** Lets a number of visitors in at once; the others wait in line. */
export class Gate {
  private inside = 0;
  private line: (() => void)[] = [];

  constructor(private readonly places: () => number) {}

  async enter() {
    if (this.inside >= this.places()) await new Promise<void>((go) => this.line.push(go));
    this.inside += 1;
  }

  leave() {
    this.inside -= 1;
    this.line.shift()?.();
  }
}
