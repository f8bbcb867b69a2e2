import { WorkbookModel } from '../../src/preview/model/workbook';
import { SheetModel } from '../../src/preview/model/sheet';
import { makeCustomers } from './customers';
import { plantFaults, type Drafts } from './faults';
import { layOut } from './layOut';
import { makeReceivables, makeSales } from './ledgers';
import { appointmentList, archiveList, delegationList, loanList } from './archiveLists';
import { backgroundList, customerList, opportunityList, receivableList, salesList, submissionList, visitList } from './lists';
import { SeededRandom } from './random';
import type { PlantedFault } from './sheetDraft';

const SEED = 20261015;

export interface Sample {
  readonly workbook: WorkbookModel;
  readonly key: readonly PlantedFault[];
}

/** The sample workbook and the key of its faults; the same each time. Data end on 2026-09-30, to be looked at on 2026-10-15. */
export function makeSample(): Sample {
  const random = new SeededRandom(SEED);
  const customers = makeCustomers(random);
  const sales = makeSales(random, customers);
  const lists = {
    customers: customerList(customers),
    background: backgroundList(random, customers),
    sales: salesList(sales),
    receivables: receivableList(makeReceivables(random, sales)),
    visits: visitList(random, customers),
    submissions: submissionList(random, customers),
    opportunities: opportunityList(random, customers),
    archives: archiveList(random),
    delegations: delegationList(random),
    appointments: appointmentList(),
  };
  const drafts: Drafts = { ...lists, loans: loanList(random, lists.archives) };
  plantFaults(drafts);
  const workbook = new WorkbookModel();
  workbook.name = 'sample.xlsx';
  const faults = Object.values(drafts).flatMap((draft, index) => layOut(workbook, draft, index + 1));
  addNotes(workbook);
  workbook.activeSheetId = workbook.sheets[0]?.id ?? '';
  return { workbook, key: faults.map((fault, index) => ({ id: `F${String(index + 1).padStart(2, '0')}`, ...fault })) };
}

/** A sheet without a list, as workbooks have them. */
function addNotes(workbook: WorkbookModel): void {
  const sheet = new SheetModel('{00000000-0000-0000-0000-000000000099}', '说明');
  const lines = ['本工作簿由销售内勤维护，每周五更新。', '客户、人物、公司均为虚构。', '有疑问请找张敏（分机 608）。'];
  lines.forEach((line, row) => sheet.cells.setValue(row + 1, 1, line));
  workbook.sheets.push(sheet);
}
