/** A subtotal in Office.js's words, as a field's attribute and as an item's type. */
export interface SubtotalWords {
  readonly office: string;
  readonly attribute: string;
  readonly item: string;
}

export const SUBTOTAL_WORDS: readonly SubtotalWords[] = [
  { office: 'automatic', attribute: 'defaultSubtotal', item: 'default' },
  { office: 'sum', attribute: 'sumSubtotal', item: 'sum' },
  { office: 'count', attribute: 'countASubtotal', item: 'countA' },
  { office: 'average', attribute: 'avgSubtotal', item: 'avg' },
  { office: 'max', attribute: 'maxSubtotal', item: 'max' },
  { office: 'min', attribute: 'minSubtotal', item: 'min' },
  { office: 'product', attribute: 'productSubtotal', item: 'product' },
  { office: 'countNumbers', attribute: 'countSubtotal', item: 'count' },
  { office: 'standardDeviation', attribute: 'stdDevSubtotal', item: 'stdDev' },
  { office: 'standardDeviationP', attribute: 'stdDevPSubtotal', item: 'stdDevP' },
  { office: 'variance', attribute: 'varSubtotal', item: 'var' },
  { office: 'varianceP', attribute: 'varPSubtotal', item: 'varP' },
];
