/** Office.AsyncResult, as every call of the Common API hands it to its callback. */
export interface AsyncResult {
  readonly status: 'succeeded' | 'failed';
  readonly value: unknown;
  readonly asyncContext: unknown;
  /** Office.Error, where the call failed. */
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}

export type AsyncCallback = (result: AsyncResult) => void;

/** Why a call of the Common API fails: `code` is Office's number. */
export class OfficeError extends Error {
  constructor(
    readonly code: number,
    name: string,
    message: string,
  ) {
    super(message);
    this.name = name;
  }
}

const INTERNAL_ERROR = 5001;

export interface AsyncArguments {
  readonly options: Readonly<Record<string, unknown>>;
  readonly callback: AsyncCallback | undefined;
}

/** The two last arguments of a call, each of which may be left out: `(options?, callback?)`. */
export function asyncArguments(first: unknown, second: unknown): AsyncArguments {
  const callback = [first, second].find((argument) => typeof argument === 'function') as AsyncCallback | undefined;
  const options = typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
  return { options, callback };
}

/** Carries out a call and hands its outcome to the callback, later than the call. */
export function answerLater({ options, callback }: AsyncArguments, work: () => unknown): void {
  const asyncContext = options['asyncContext'];
  const succeeded = (value: unknown): AsyncResult => ({ status: 'succeeded', value, asyncContext });
  const failed = (problem: unknown): AsyncResult => ({
    status: 'failed',
    value: undefined,
    asyncContext,
    error: errorOf(problem),
  });
  void Promise.resolve()
    .then(work)
    .then(succeeded, failed)
    .then((result) => callback?.(result));
}

function errorOf(problem: unknown): { code: number; name: string; message: string } {
  const message = problem instanceof Error ? problem.message : String(problem);
  if (problem instanceof OfficeError) return { code: problem.code, name: problem.name, message };
  return { code: INTERNAL_ERROR, name: 'Internal Error', message };
}
