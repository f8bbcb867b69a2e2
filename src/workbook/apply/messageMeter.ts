import { MESSAGE_BUDGET } from '../payload';

/** Thrown where a person cancelled; what was begun is taken back by the caller. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/**
 * Sends queued work before a message grows past the budget. Everything that is queued between two `spend` calls goes
 * into one message; a person's cancelling is heeded between messages.
 */
export class MessageMeter {
  private spent = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly signal: AbortSignal,
  ) {
    this.quieten();
  }

  /** Makes room for work of about so many bytes, sending what is queued if it would not fit. */
  async spend(bytes: number): Promise<void> {
    if (this.spent > 0 && this.spent + bytes > MESSAGE_BUDGET) await this.send();
    this.spent += bytes;
  }

  async send(): Promise<void> {
    if (this.signal.aborted) throw new Cancelled();
    await this.context.sync();
    this.spent = 0;
    this.quieten();
  }

  /** Excel neither recalculates nor repaints until the message is done. */
  private quieten(): void {
    this.context.application.suspendApiCalculationUntilNextSync();
    this.context.application.suspendScreenUpdatingUntilNextSync();
  }
}
