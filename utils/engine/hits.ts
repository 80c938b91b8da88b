/** Where rules matched: columns, one set per kind of rule, sorted by first token. Reused from text to text. */
export class Hits {
  count = 0;
  /** First token, and one past the last. */
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** Index of the rule within its kind. */
  rule = new Int32Array(256);
  /** The kind, where one column holds several. */
  kind = new Uint8Array(256);

  add(start: number, end: number, rule: number, kind: number): number {
    if (this.count === this.start.length) this.#grow();
    // Hits of patterns with gaps come late; they are moved to their place, at most a few dozen steps.
    let at = this.count++;
    while (at > 0 && (this.start[at - 1] as number) > start) {
      this.#copy(at - 1, at);
      at--;
    }
    this.set(at, start, end, rule, kind);
    return at;
  }

  set(at: number, start: number, end: number, rule: number, kind: number): void {
    this.start[at] = start;
    this.end[at] = end;
    this.rule[at] = rule;
    this.kind[at] = kind;
  }

  /** The first hit that starts at `token` or later. */
  from(token: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.start[middle] as number) < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #copy(from: number, to: number): void {
    this.set(
      to,
      this.start[from] as number,
      this.end[from] as number,
      this.rule[from] as number,
      this.kind[from] as number,
    );
  }

  #grow(): void {
    for (const column of ['start', 'end', 'rule'] as const) {
      const wider = new Int32Array(this[column].length * 2);
      wider.set(this[column]);
      this[column] = wider;
    }
    const kinds = new Uint8Array(this.kind.length * 2);
    kinds.set(this.kind);
    this.kind = kinds;
  }
}
