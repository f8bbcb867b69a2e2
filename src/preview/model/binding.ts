import { contains, type Rect } from './area';
import { type CellShift, shiftedRect } from './moveCells';
import type { SheetModel } from './sheet';
import type { TableModel } from './table';

/** Cells that an add-in keeps under a name of its own; they follow when cells move. */
export interface BindingModel {
  readonly id: string;
  /** Excel.BindingType */
  readonly type: 'Range' | 'Table' | 'Text';
  sheet: SheetModel;
  /** Undefined once its cells are gone. */
  rect: Rect | undefined;
  /** What a binding of the type Table stands for; its cells are the table's. */
  readonly table?: TableModel;
}

/** The cells of a binding as they are now; undefined where they, their table or their sheet are gone. */
export function bindingRect({ sheet, rect, table }: BindingModel): Rect | undefined {
  if (!table) return rect;
  return sheet.tables.includes(table) ? table.range : undefined;
}

export function shiftBindings(bindings: readonly BindingModel[], sheet: SheetModel, shift: CellShift): void {
  for (const binding of bindings)
    if (binding.sheet === sheet && binding.rect) binding.rect = shiftedRect(binding.rect, shift);
}

/** Bindings follow cells that are cut and pasted, where all of theirs are. */
export function moveBindings(
  bindings: readonly BindingModel[],
  from: { readonly sheet: SheetModel; readonly rect: Rect },
  to: { readonly sheet: SheetModel; readonly rows: number; readonly columns: number },
): void {
  for (const binding of bindings) {
    const { rect } = binding;
    if (binding.sheet !== from.sheet || !rect || !contains(from.rect, rect)) continue;
    binding.sheet = to.sheet;
    binding.rect = {
      top: rect.top + to.rows,
      bottom: rect.bottom + to.rows,
      left: rect.left + to.columns,
      right: rect.right + to.columns,
    };
  }
}
