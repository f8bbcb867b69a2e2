import { officeObject, type OfficeClassDefinition } from '../../interpreter/officeClass';
import type { WorkbookModel } from '../../model/workbook';
import { choiceArgument } from '../arguments';
import { createdWorkbook, createWorkbook } from './workbookCreated';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;
const CALCULATIONS = ['Recalculate', 'Full', 'FullRebuild'] as const;

export const applicationClass: OfficeClassDefinition<WorkbookModel> = {
  scalars: {
    calculationMode: {
      get: (workbook) => workbook.calculationMode,
      set: (workbook, value, session) => {
        const mode = choiceArgument(value, 'calculationMode', MODES);
        session.calculateIfNeeded();
        workbook.calculationMode = mode;
        session.calculateIfNeeded();
      },
    },
    calculationEngineVersion: { get: () => 191029 },
    /** Nothing is calculated while nobody asks, but in manual mode something may wait. */
    calculationState: { get: (_workbook, session) => (session.isCalculationPending ? 'Pending' : 'Done') },
    decimalSeparator: { get: () => '.' },
    thousandsSeparator: { get: () => ',' },
    useSystemSeparators: { get: () => true },
  },
  navigation: {
    cultureInfo: (workbook) => officeObject('CultureInfo', workbook),
    iterativeCalculation: (workbook) => officeObject('IterativeCalculation', workbook),
  },
  methods: {
    /** Recalculate, Full and FullRebuild; the last two compute every formula anew. */
    calculate: (_workbook, [type], session) =>
      session.calculateNow(choiceArgument(type, 'calculationType', CALCULATIONS) !== 'Recalculate'),
    createWorkbook: (_workbook, [base64], session) => createWorkbook(base64, session),
    suspendApiCalculationUntilNextSync: (_workbook, _args, session) => {
      session.calculationSuspended = true;
    },
    /** There is no screen to suspend. */
    suspendScreenUpdatingUntilNextSync: () => undefined,
    _GetWorkbookCreatedById: (_workbook, [id], session) => createdWorkbook(id, session),
  },
};
