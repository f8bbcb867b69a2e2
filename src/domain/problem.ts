/** Where something is: a sheet's or table's name, and an A1 address where one cell or area can be named. */
export interface Place {
  readonly sheet?: string;
  readonly cell?: string;
}

/**
 * Something that a user has to know: a code with its facts, worded in i18n (`problems.<code>`).
 * `rule` is the policy rule that it rests on, where there is one.
 */
export interface Problem {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly place: Place;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly rule?: string;
}

/** A refusal: the job cannot go on and nothing was written. Worded like a problem. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'Refusal';
  }
}
