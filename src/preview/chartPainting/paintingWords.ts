/** Words that Excel writes into charts by itself, besides those of `chartWords`. */
export interface PaintingWords {
  readonly increase: string;
  readonly decrease: string;
  readonly total: string;
  /** The slice that stands for the points of a second plot. */
  readonly other: string;
  /** In the place of a map. */
  readonly noMap: string;
}

const ENGLISH: PaintingWords = {
  increase: 'Increase',
  decrease: 'Decrease',
  total: 'Total',
  other: 'Other',
  noMap: 'Maps are not drawn in the preview',
};
const SIMPLIFIED: PaintingWords = {
  increase: '增加',
  decrease: '减少',
  total: '汇总',
  other: '其他',
  noMap: '预览不绘制地图',
};
const TRADITIONAL: PaintingWords = {
  increase: '增加',
  decrease: '減少',
  total: '總計',
  other: '其他',
  noMap: '預覽不繪製地圖',
};

/** In the language of the data; English for languages other than Chinese. */
export function paintingWords(locale: string): PaintingWords {
  if (/^zh-(tw|hk|mo|hant)/i.test(locale)) return TRADITIONAL;
  return /^zh/i.test(locale) ? SIMPLIFIED : ENGLISH;
}
