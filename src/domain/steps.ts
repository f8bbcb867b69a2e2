/** Work that hands over between its steps, so that whoever has it done can let others have a turn, or give it up. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does work to its end without a pause. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
