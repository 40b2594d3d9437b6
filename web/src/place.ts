// How far in the journal the board is: everything up to there was applied to it. What is pushed while the board asks what it missed waits for the
// answer: it lies behind a gap that only the answer closes, and it may still be meant for the filter shown before.

export interface Placed {
  position: number;
}

export class Place<Change extends Placed> {
  #at: number;
  #turn = 0;
  #settled = false;
  #waiting: Change[] = [];

  constructor(position: number) {
    this.#at = position;
  }

  /** The last position up to which nothing is missing. */
  get at(): number {
    return this.#at;
  }

  /** Whether what is pushed can be applied, because nothing before it is missing. */
  get settled(): boolean {
    return this.#settled;
  }

  /** Begins to ask what came after `at`; the answer names the turn. */
  ask(): number {
    this.#settled = false;
    this.#waiting = [];
    return ++this.#turn;
  }

  /** Takes the answer's position; what was pushed meanwhile and lies behind it, or nothing where a later question or another board made the answer void. */
  answer(turn: number, head: number): Change[] | undefined {
    if (turn !== this.#turn) return undefined;
    this.#settled = true;
    this.#at = Math.max(this.#at, head);
    const behind = this.#waiting.filter((change) => change.position > head);
    this.#waiting = [];
    return this.push(behind);
  }

  /** Takes what is pushed; gives what may be applied now. */
  push(changes: Change[]): Change[] {
    if (!this.#settled) {
      this.#waiting.push(...changes);
      return [];
    }
    for (const change of changes) this.#at = Math.max(this.#at, change.position);
    return changes;
  }

  /** Another board is shown, as of a position: what was pushed for the one before may be missing on it. */
  loaded(position: number): void {
    this.ask();
    this.#at = position;
  }
}
