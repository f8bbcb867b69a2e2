import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { booleanArgument, integerArgument, numberArgument } from '../arguments';

const MOST_ITERATIONS = 32_767;

export const iterativeCalculationClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: {
    enabled: {
      get: ({ iterativeCalculation }) => iterativeCalculation.enabled,
      set: ({ iterativeCalculation }, value, session) => {
        iterativeCalculation.enabled = booleanArgument(value, 'enabled');
        session.calculateNow(true);
      },
    },
    maxChange: {
      get: ({ iterativeCalculation }) => iterativeCalculation.maxChange,
      set: ({ iterativeCalculation }, value) => {
        iterativeCalculation.maxChange = numberArgument(value, 'maxChange', 0);
      },
    },
    maxIteration: {
      get: ({ iterativeCalculation }) => iterativeCalculation.maxIteration,
      set: ({ iterativeCalculation }, value) => {
        iterativeCalculation.maxIteration = integerArgument(value, 'maxIteration', 1, MOST_ITERATIONS);
      },
    },
  },
};
