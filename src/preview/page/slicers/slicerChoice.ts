/** An item of a slicer as Excel tells it. */
export interface SlicerItem {
  readonly key: string;
  readonly name: string;
  readonly isSelected: boolean;
  /** Whether rows are left that have it, after all other filters. */
  readonly hasData: boolean;
}

/** Whether the slicer filters anything. */
export const isFiltering = (items: readonly SlicerItem[]): boolean => items.some(({ isSelected }) => !isSelected);

/**
 * Which items are chosen after a click on one; undefined for all, which is no filter. A plain click chooses that item
 * alone; one that adds (Ctrl, or the slicer's own switch) takes it to the others or from them. Nothing is never chosen.
 */
export function chosenAfterClick(
  items: readonly SlicerItem[],
  key: string,
  adds: boolean,
): readonly string[] | undefined {
  const chosen = items.filter(({ isSelected }) => isSelected).map((one) => one.key);
  if (!adds) return items.length === 1 ? undefined : [key];
  const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
  return next.length === 0 || next.length === items.length ? undefined : next;
}

/** The items of the answer to a query of slicer items; undefined where it is none. */
export function slicerItemsOf(answer: unknown): readonly SlicerItem[] | undefined {
  const items = (answer as { readonly _Items?: unknown } | null | undefined)?._Items;
  if (!Array.isArray(items)) return undefined;
  return items.map((one: Readonly<Record<string, unknown>>) => ({
    key: String(one['Key'] ?? ''),
    name: String(one['Name'] ?? ''),
    isSelected: one['IsSelected'] !== false,
    hasData: one['HasData'] !== false,
  }));
}
