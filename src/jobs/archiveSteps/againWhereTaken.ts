import { PlanFailed } from '../../workbook/apply/planFailed';
import { WorkbookError } from '../../workbook/workbookError';

const ATTEMPTS = 3;

/**
 * Takes a step, reading and deciding anew where another person made a sheet or table of the same name at the same moment:
 * the plan was taken back whole, and what the other wrote is seen this time, so that the step gets a number of its own.
 */
export async function againWhereTaken<Result>(step: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step();
    } catch (error) {
      if (!isNameTaken(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

const isNameTaken = (error: unknown): boolean => error instanceof PlanFailed && error.sheetsLeft.length === 0 && error.cause instanceof WorkbookError && error.cause.code === 'nameTaken';
