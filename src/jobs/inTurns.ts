import type { Steps } from '../domain/steps';
import { Cancelled } from '../workbook/apply/messageMeter';
import type { JobContext } from './job';

/** How long the thread is kept before others have their turn, where steps are short enough. */
const TURN_MILLISECONDS = 15;

/** Pieces of computing that follow one another under one progress, between which the pane can paint and cancelling is heeded. */
export class Turns {
  private done = 0;
  private turn = performance.now();

  /** `total` counts the steps of all pieces together. */
  constructor(
    private readonly context: Pick<JobContext, 'onProgress' | 'signal'>,
    private readonly total: number,
  ) {
    this.tell();
  }

  /** Does a piece of work to its end. Throws Cancelled soon after the signal says so. */
  async run<Result>(steps: Steps<Result>): Promise<Result> {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) return step.value;
      this.done = Math.min(this.total, this.done + 1);
      await this.handOver();
    }
  }

  /** Lets others have their turn, if this one was long enough. */
  async handOver(): Promise<void> {
    if (performance.now() - this.turn >= TURN_MILLISECONDS) {
      this.tell();
      await new Promise((resolve) => setTimeout(resolve));
      this.turn = performance.now();
    }
    if (this.context.signal.aborted) throw new Cancelled();
  }

  private tell(): void {
    this.context.onProgress({ phase: 'computing', done: this.done, total: this.total });
  }
}

/** A context whose work is given up as soon as it tells of its progress after it was cancelled: throws Cancelled then. */
export const heedingCancel = (context: JobContext): JobContext => ({
  ...context,
  onProgress: (progress) => {
    if (context.signal.aborted) throw new Cancelled();
    context.onProgress(progress);
  },
});
