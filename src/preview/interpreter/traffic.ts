/** What messages between the library and the preview came to. Bytes are UTF-8 bytes of the wire's JSON text. */
export class TrafficCount {
  /** Requests: every `context.sync()` that had something to send, and the library's own cleaning up after `Excel.run`. */
  syncs = 0;
  requestBytes = 0;
  responseBytes = 0;
  largestRequest = 0;
  largestResponse = 0;
  actions = 0;
  /** Milliseconds that the preview itself took to carry requests out. */
  interpreting = 0;

  countRequest(bytes: number): void {
    this.syncs++;
    this.requestBytes += bytes;
    this.largestRequest = Math.max(this.largestRequest, bytes);
  }

  countResponse(bytes: number): void {
    this.responseBytes += bytes;
    this.largestResponse = Math.max(this.largestResponse, bytes);
  }

  countWork(actions: number, milliseconds: number): void {
    this.actions += actions;
    this.interpreting += milliseconds;
  }

  /** Starts counting anew. */
  reset(): void {
    this.syncs = this.requestBytes = this.responseBytes = this.largestRequest = this.largestResponse = this.actions = this.interpreting = 0;
  }
}

/** One session's traffic as a whole and by job. What comes while no job is named counts for the whole only. */
export class Traffic extends TrafficCount {
  private readonly byJob = new Map<string, TrafficCount>();
  private current: TrafficCount | undefined;
  /** The job that what comes now counts for. */
  job: string | undefined;

  get jobs(): ReadonlyMap<string, TrafficCount> {
    return this.byJob;
  }

  /** Counts what comes from now on for a job as well; a job that comes again adds to its counts. */
  beginJob(name: string): void {
    this.job = name;
    this.current = this.byJob.get(name) ?? new TrafficCount();
    this.byJob.set(name, this.current);
  }

  endJob(): void {
    this.job = this.current = undefined;
  }

  override countRequest(bytes: number): void {
    super.countRequest(bytes);
    this.current?.countRequest(bytes);
  }

  override countResponse(bytes: number): void {
    super.countResponse(bytes);
    this.current?.countResponse(bytes);
  }

  override countWork(actions: number, milliseconds: number): void {
    super.countWork(actions, milliseconds);
    this.current?.countWork(actions, milliseconds);
  }

  /** Forgets the jobs as well. */
  override reset(): void {
    super.reset();
    this.byJob.clear();
    if (this.job !== undefined) this.beginJob(this.job);
  }
}

const encoder = new TextEncoder();

/** The length of a text in UTF-8 bytes. */
export const utf8Length = (text: string): number => encoder.encode(text).byteLength;
