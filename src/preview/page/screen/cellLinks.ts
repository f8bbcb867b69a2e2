import type { WireBatch } from '../../interpreter/wire';
import { linkAt, linkTip, outsideAddressAt } from '../grid/linkAt';
import type { SheetGrid } from '../grid/sheetGrid';
import type { SheetView } from '../grid/sheetView';
import type { PageText } from '../pageTexts';
import { selectArea } from '../user/cellActions';
import { activateSheet } from '../user/sheetActions';
import type { Cell } from './cellSelection';

/** What links need of the screen. */
export interface LinkScreen {
  readonly view: () => SheetView;
  readonly text: (key: PageText) => string;
  readonly perform: (batch: WireBatch) => boolean;
  readonly redraw: () => void;
}

/** The links in cells: what they say under the pointer, and where a click on one leads. */
export class CellLinks {
  constructor(
    private readonly grid: SheetGrid,
    private readonly screen: LinkScreen,
  ) {}

  hover(cell: Cell | undefined): void {
    const tip = cell && linkTip(this.screen.view().sheet, cell.row, cell.column);
    if (tip === undefined) this.grid.point('auto', '');
    else this.grid.point('pointer', `${tip}\n${this.screen.text('followLink')}`);
  }

  /** A click on a link goes to its place in the workbook, or opens its address in a window of its own. */
  follow(row: number, column: number): void {
    const { workbook, sheet } = this.screen.view();
    const address = outsideAddressAt(sheet, row, column);
    if (address !== undefined) window.open(address, '_blank', 'noopener,noreferrer');
    const target = linkAt(workbook, sheet, row, column);
    if (!target) return;
    if (target.sheetId !== sheet.id && !this.screen.perform(activateSheet(target.sheetId))) return;
    this.screen.perform(selectArea(target.sheetId, target.area));
    this.screen.redraw();
  }
}
