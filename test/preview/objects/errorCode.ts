/** The code of the error that Excel rejects a run with, or 'none' where it carries the run out. */
export async function errorCode(run: Promise<unknown>): Promise<string> {
  try {
    await run;
    return 'none';
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
}
