import { describe, expect, it } from '@jest/globals';
import { findLists } from '../../src/domain/matching/findLists';
import { matchList } from '../../src/domain/matching/matchList';
import { chosenMatch } from '../../src/domain/setUp/chosenMatch';
import { parseChoices } from '../../src/jobs/setUpChoices';
import { currentMatch, fieldOf, withField, withTable, type Decisions } from '../../src/taskpane/setUp/setUpChoice';

const rows = [
  ['客户编号', '客户名称', '电话', '备用'],
  ['C1', '第一贸易公司', '021-55551000', '甲'],
  ['C2', '第二贸易公司', '021-55551001', '乙'],
  ['C3', '第三贸易公司', '021-55551002', '丙'],
];
const grid = { id: 's1', numberFormats: [], name: '名单', rows, top: 0, left: 0, merges: [], hiddenRows: [], hiddenColumns: [] };
const lists = findLists(grid).lists.map((list) => ({ list, matches: matchList(list) }));
const [only] = lists;
if (!only) throw new Error('the list was not found');
const list = only;

/** Fields of the columns as the pane shows them, and as the job will take them over from the same decisions. */
function fields(decisions: Decisions): { readonly shown: (string | null)[]; readonly taken: (string | null)[] } {
  const match = currentMatch(list, decisions[list.list.id]);
  const shown = (match?.columns ?? []).map((one) => (match ? fieldOf(match, decisions[list.list.id], one.column.column) : null));
  const choices = parseChoices(JSON.stringify(decisions));
  const taken = (chosenMatch(list.matches, choices[list.list.id])?.columns ?? []).map((one) => one.match?.field.key ?? null);
  return { shown, taken };
}

describe('what a person chooses for a list', () => {
  it('is the recognition until something is chosen', () => {
    const { shown, taken } = fields({});
    expect(shown.slice(0, 3)).toEqual(['customerId', 'customerName', 'telephone']);
    expect(taken).toEqual(shown);
  });

  it('moves a field to another column; the column that had it becomes an extra one', () => {
    const { shown, taken } = fields(withField({}, list, 3, 'telephone'));
    expect(shown).toEqual(['customerId', 'customerName', null, 'telephone']);
    expect(taken).toEqual(shown);
  });

  it('moves it on once more', () => {
    const once = withField({}, list, 3, 'telephone');
    const { shown, taken } = fields(withField(once, list, 2, 'telephone'));
    expect(shown).toEqual(['customerId', 'customerName', 'telephone', null]);
    expect(taken).toEqual(shown);
  });

  it('keeps a column as an extra one', () => {
    const { shown, taken } = fields(withField({}, list, 2, null));
    expect(shown.slice(0, 3)).toEqual(['customerId', 'customerName', null]);
    expect(taken).toEqual(shown);
  });

  it('leaves a list out', () => {
    const decisions = withTable({}, list.list.id, null);
    expect(currentMatch(list, decisions[list.list.id])).toBeUndefined();
    expect(fields(decisions).taken).toEqual([]);
  });
});
