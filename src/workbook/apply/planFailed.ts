/** A plan that failed or was cancelled. `cause` says why; `sheetsLeft` names what could not be taken away again. */
export class PlanFailed extends Error {
  constructor(
    override readonly cause: unknown,
    readonly sheetsLeft: readonly string[],
  ) {
    super('the plan was taken back');
    this.name = 'PlanFailed';
  }
}
