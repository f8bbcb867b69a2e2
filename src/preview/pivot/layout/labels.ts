import type { CellValue } from '../../model/cellValue';
import { VALUES_FIELD } from '../../model/pivot/pivotTable';
import { itemCaption, itemValue, labelFormat } from '../itemCaption';
import type { PivotContext } from '../pivotContext';
import type { AxisLine, LineEntry } from './axisLine';

/** What a label's cell holds, and its format. */
export interface Label {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

/** The labels of a PivotTable's items, values, fields and totals. */
export class Labels {
  /** By field, by cache index: the names that people gave to items. */
  private readonly captions = new Map<number, ReadonlyMap<number, string>>();

  constructor(private readonly context: PivotContext) {}

  /** The name that a field goes by; that of the names of the values is Excel's own. */
  field(field: number): string {
    if (field === VALUES_FIELD) return this.context.texts.values;
    const { fields, cache } = this.context.pivot;
    return fields[field]?.caption ?? cache.fields[field]?.name ?? '';
  }

  value(data: number): string {
    return this.context.pivot.data[data]?.name ?? '';
  }

  entry(entry: LineEntry): Label {
    if (entry.field === VALUES_FIELD) return { value: this.value(entry.item) };
    const cacheField = this.context.pivot.cache.fields[entry.field];
    if (!cacheField) return { value: undefined };
    const item = this.item(entry);
    const value = itemValue(cacheField, item, this.context.locale);
    const numberFormat = labelFormat(cacheField, value);
    return { value, ...(numberFormat !== undefined && { numberFormat }) };
  }

  /** The label of a subtotal or a grand total. */
  total({ kind, path, data, summarizeBy }: AxisLine): string {
    const { texts, pivot } = this.context;
    const own = path.at(-1);
    if (kind === 'grandTotal' || !own)
      return data === undefined ? texts.grandTotal : texts.valueTotal(this.value(data));
    const cacheField = pivot.cache.fields[own.field];
    const caption = cacheField ? itemCaption(cacheField, this.item(own), this.context.locale) : '';
    const isOneOfSeveral = data !== undefined && path.every(({ field }) => field !== VALUES_FIELD);
    if (!isOneOfSeveral) return texts.subtotal(caption, summarizeBy);
    const value = pivot.data[data];
    return `${caption} ${value && summarizeBy !== undefined ? texts.valueName(summarizeBy, this.field(value.field)) : this.value(data)}`;
  }

  private item({ field, item }: LineEntry): { readonly cacheIndex: number; readonly caption?: string } {
    let captions = this.captions.get(field);
    if (!captions) {
      const items = this.context.pivot.fields[field]?.items ?? [];
      captions = new Map(
        items.flatMap(({ cacheIndex, caption }) => (caption === undefined ? [] : [[cacheIndex, caption]])),
      );
      this.captions.set(field, captions);
    }
    const caption = captions.get(item);
    return { cacheIndex: item, ...(caption !== undefined && { caption }) };
  }
}
