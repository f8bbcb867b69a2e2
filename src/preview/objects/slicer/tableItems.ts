import type { Session } from '../../interpreter/officeClass';
import type { SlicerTarget } from '../../model/drawing/slicerSources';
import { dataRect } from '../../model/operations/tableLayout';
import { pivotTexts } from '../../pivot/pivotTexts';
import { cellText } from '../cells/readCells';
import { checkAllowed } from '../cells/protectedCells';
import { columnTest, filterOf, setCriteria } from '../sortAndFilter/filterRows';
import type { SlicerItems, SlicerItemState } from './slicerItems';

type TableTarget = Extract<SlicerTarget, { kind: 'table' }>;

/** The texts of a table's column, whatever the case; what is chosen is the column's filter. */
export class TableItems implements SlicerItems {
  readonly all: readonly SlicerItemState[];
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly target: TableTarget,
    private readonly session: Session,
  ) {
    session.calculateIfNeeded();
    const { sheet, table, position } = target;
    const { top, bottom, left } = dataRect(table);
    const passesOthers = this.testOfOthers();
    const passes = columnTest(target, position, session) ?? (() => true);
    const items = new Map<string, SlicerItemState>();
    for (let row = top; row <= bottom; row++) {
      const text = cellText(session, sheet, row, left + position);
      const known = items.get(text.toLowerCase());
      const key = known?.key ?? (text === '' ? pivotTexts(session.options.locale).blank : text);
      const value = known ? known.value : text === '' ? undefined : sheet.cells.value(row, left + position);
      const isSelected = known?.isSelected === true || passes(row);
      const hasData = known?.hasData === true || passesOthers(row);
      items.set(text.toLowerCase(), { key, value, isSelected, hasData });
      this.texts.set(key, known ? (this.texts.get(key) ?? text) : text);
    }
    this.all = [...items.values()];
  }

  select(isChosen: ((item: SlicerItemState) => boolean) | undefined): void {
    const { target, session } = this;
    checkAllowed(target.sheet, 'allowAutoFilter');
    if (!isChosen) {
      if (filterOf(target)) setCriteria(target, target.position, undefined, session);
      return;
    }
    const values = this.all.filter(isChosen).map(({ key }) => this.texts.get(key) ?? key);
    setCriteria(target, target.position, { filterOn: 'Values', values }, session);
  }

  /** Whether a row passes the filters of the other columns. */
  private testOfOthers(): (row: number) => boolean {
    const { target, session } = this;
    const tests = target.table.columns.flatMap((_, position) =>
      position === target.position ? [] : (columnTest(target, position, session) ?? []),
    );
    return (row) => tests.every((test) => test(row));
  }
}
