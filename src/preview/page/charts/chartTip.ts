import type { TooltipComponentOption } from 'echarts';

const WORDS = {
  en: { series: 'Series', point: 'Point', value: 'Value' },
  cn: { series: '系列', point: '点', value: '值' },
  tw: { series: '數列', point: '點', value: '值' },
} as const;

const wordsOf = (locale: string): (typeof WORDS)[keyof typeof WORDS] =>
  /^zh-(tw|hk|mo|hant)/i.test(locale) ? WORDS.tw : /^zh/i.test(locale) ? WORDS.cn : WORDS.en;

/** What Excel shows at a point under the pointer: `Series "North" Point "Jan"` and its value, as plain text. */
export function chartTip(locale: string): TooltipComponentOption {
  const words = wordsOf(locale);
  return {
    trigger: 'item',
    renderMode: 'richText',
    confine: true,
    transitionDuration: 0,
    padding: [4, 8],
    borderColor: '#C8CDCB',
    textStyle: { fontSize: 12, color: '#1F2926' },
    formatter: (point) => {
      const [first] = Array.isArray(point) ? point : [point];
      if (!first) return '';
      const { seriesName = '', name, value } = first;
      const shown = Array.isArray(value) ? `(${value.join(', ')})` : String(value);
      const place = name === '' ? '' : ` ${words.point} "${name}"`;
      return `${words.series} "${seriesName}"${place}\n${words.value}: ${shown}`;
    },
  };
}
