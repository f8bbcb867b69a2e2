/** What goes wrong with one request. */
export type Fault =
  /** Refused with an error of Excel's; the actions before `atAction` are carried out, as Excel does. */
  | { readonly kind: 'refuse'; readonly code: string; readonly message: string; readonly atAction: number }
  /** Lost on its way there (nothing is done), or its answer on the way back (everything is done). */
  | { readonly kind: 'drop'; readonly when: 'beforeApplying' | 'afterApplying' };

interface PlannedFault {
  requestsToGo: number;
  readonly fault: Fault;
}

/**
 * Faults for tests, by which request they strike: 1 is the next one that the add-in sends. The library's own messages
 * that only let go of ranges after `Excel.run` are neither counted nor struck.
 */
export class Faults {
  private planned: PlannedFault[] = [];
  /** Milliseconds by which every answer comes late; answers stay in order. */
  delay = 0;

  /** Lets a request fail with a code of Excel.ErrorCodes, before its first action or before a later one (zero-based). */
  failSync(nth: number, code: string, options: { readonly message?: string; readonly atAction?: number } = {}): void {
    this.plan(nth, { kind: 'refuse', code, message: options.message ?? `The request was made to fail with ${code}.`, atAction: options.atAction ?? 0 });
  }

  /** Breaks the connection at a request; the add-in gets `ConnectionFailure` and cannot know whether it was carried out. */
  dropConnection(nth: number, when: 'beforeApplying' | 'afterApplying' = 'afterApplying'): void {
    this.plan(nth, { kind: 'drop', when });
  }

  /** Takes back what is still planned. */
  clear(): void {
    this.planned = [];
    this.delay = 0;
  }

  /** The fault of the request that comes now. */
  take(): Fault | undefined {
    for (const plan of this.planned) plan.requestsToGo--;
    const due = this.planned.find(({ requestsToGo }) => requestsToGo <= 0);
    if (due) this.planned = this.planned.filter((plan) => plan !== due);
    return due?.fault;
  }

  private plan(nth: number, fault: Fault): void {
    if (!Number.isInteger(nth) || nth < 1) throw new RangeError(`Request ${nth} cannot be made to fail: 1 is the next one.`);
    this.planned.push({ requestsToGo: nth, fault });
  }
}
