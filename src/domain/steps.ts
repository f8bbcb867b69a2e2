/** Work that hands over between its steps, so that whoever has it done can let others have a turn, or give it up. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does work to its end without a pause. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** How many of a ledger's lines are read in one step; some tens of milliseconds. */
const LINES_A_STEP = 1 << 17;

/** Whether a step ends before this line; asked at the beginning of each batch, whose size is a power of two. */
export const endsStep = (line: number): boolean => line > 0 && line % LINES_A_STEP === 0;

/** How often reading so many lines hands over. */
export const handOversOf = (lines: number): number => Math.max(0, Math.ceil(lines / LINES_A_STEP) - 1);
