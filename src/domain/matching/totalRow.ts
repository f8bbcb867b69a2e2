import type { RawCell } from '../tables';
import { isBlank, kindOf } from './cellKind';
import type { Span } from './regions';

const TOTAL_WORDS =
  '合\\s*计|总\\s*计|小\\s*计|共\\s*计|累\\s*计|合\\s*計|總\\s*計|小\\s*計|共\\s*計|累\\s*計|总\\s*额|總\\s*額|本页合计|計|计|grand\\s*total|sub-?\\s*totals?|totals?|sum|gesamt|summe';
const IS_TOTAL = new RegExp(
  `^(?:${TOTAL_WORDS})\\s*[:：]?$|^(?:grand total|sub-?total|total)\\b\\s*(?:of|for|[:：(])|(?:合计|总计|小计|合計|總計|小計)\\s*(?:[:：]|[（(].*[)）])?$|\\s(?:total|subtotal)\\s*:?$`,
  'i',
);

/** A word that introduces a note, or a signature line under a list. */
const IS_NOTE =
  /^(?:注|註|备注|備註|说明|說明|制表|製表|审核|審核|填表|复核|覆核|数据来源|資料來源|单位[:：]|單位[:：]|打印|列印|note|source|prepared|printed|\*|※)/i;

/** The text that makes a row a total or subtotal: a total's word beside figures and nothing else. */
export function totalText(row: readonly RawCell[], block: Span): string | undefined {
  let label: string | undefined;
  let figures = 0;
  let others = 0;
  for (let column = block.first; column <= block.last; column++) {
    const cell = row[column];
    if (isBlank(cell)) continue;
    const kind = kindOf(cell);
    if (kind === 'number') figures++;
    else if (typeof cell === 'string' && IS_TOTAL.test(cell.normalize('NFKC').trim())) label ??= cell.trim();
    else others++;
  }
  return label !== undefined && others <= (figures > 0 ? 1 : 0) ? label : undefined;
}

/** Whether a lone text reads as a note rather than as a row with one value. */
export const isNoteText = (text: string): boolean => text.length > 40 || IS_NOTE.test(text.trim());
