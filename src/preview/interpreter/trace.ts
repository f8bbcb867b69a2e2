/** One batch as it went over the wire; a line of a trace. */
export interface BatchTrace {
  /** 1 is the session's first. */
  readonly number: number;
  /** The job that it counts for. */
  readonly job?: string;
  /** ISO time of its arrival. */
  readonly time: string;
  /** Milliseconds that the preview took to carry it out. */
  readonly interpreting: number;
  readonly actions: number;
  /** UTF-8 bytes. */
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** How often it used what: `Range.values=` sets, `load Range` reads, `WorksheetCollection.add` calls. */
  readonly uses: Readonly<Record<string, number>>;
  /** The code of the error that it ended with. */
  readonly error?: string;
}

/** Hears of each batch after it was carried out. */
export type BatchListener = (batch: BatchTrace) => void;

/** Counts by name, in the order of first use. */
export class UseCount {
  private readonly counts = new Map<string, number>();

  add(name: string): void {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  toRecord(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.counts);
  }
}
