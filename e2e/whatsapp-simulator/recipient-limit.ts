const DAY_MS = 24 * 60 * 60 * 1000;

/** Different people whom the office wrote to outside their windows, in the last 24 h ("Messaging limits"). */
export class RecipientLimit {
  /** The one written to longest ago comes first. */
  private writtenAt = new Map<string, number>();

  /** Counts a person; false when it is one too many. A limit of 0 is none. */
  take(personId: string, limit: number, now: number): boolean {
    this.forgetPast(now);
    const isNew = !this.writtenAt.delete(personId);
    if (isNew && limit > 0 && this.writtenAt.size >= limit) return false;
    this.writtenAt.set(personId, now);
    return true;
  }

  private forgetPast(now: number) {
    for (const [person, at] of this.writtenAt) {
      if (now - at < DAY_MS) return;
      this.writtenAt.delete(person);
    }
  }
}
