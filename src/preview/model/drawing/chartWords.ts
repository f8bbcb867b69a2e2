/** Excel's own words in charts. */
export interface ChartWords {
  readonly chart: string;
  readonly series: string;
  readonly chartTitle: string;
  readonly axisTitle: string;
}

/** In the language of the data; English for languages other than Chinese. */
export function chartWords(locale: string): ChartWords {
  const language = locale.toLowerCase();
  if (/^zh-(tw|hk|mo|hant)/.test(language))
    return { chart: '圖表', series: '數列', chartTitle: '圖表標題', axisTitle: '座標軸標題' };
  if (language.startsWith('zh'))
    return { chart: '图表', series: '系列', chartTitle: '图表标题', axisTitle: '坐标轴标题' };
  return { chart: 'Chart', series: 'Series', chartTitle: 'Chart Title', axisTitle: 'Axis Title' };
}
