import { officeObject, type OfficeClassDefinition } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { choiceArgument } from '../arguments';

export const applicationClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value, session) => {
        workbook.calculationMode = choiceArgument(value, 'calculationMode', ['Automatic', 'AutomaticExceptTables', 'Manual']);
        session.calculateIfNeeded();
      },
    },
    calculationEngineVersion: { get: () => 191029 },
    calculationState: { get: () => 'Done' },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  navigation: { cultureInfo: (workbook) => officeObject('CultureInfo', workbook) },
  methods: {
    /** Recalculate, Full and FullRebuild; the last two compute every formula anew. */
    calculate: (_workbook, [type], session) => session.calculator.recalculate(choiceArgument(type, 'calculationType', ['Recalculate', 'Full', 'FullRebuild']) !== 'Recalculate'),
    suspendApiCalculationUntilNextSync: (_workbook, _args, session) => {
      session.calculationSuspended = true;
    },
    /** There is no screen to suspend. */
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};
