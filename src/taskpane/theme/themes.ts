import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** The teal of the icons and cards, from dark to light. */
const TEAL: BrandVariants = {
  10: '#021615',
  20: '#042523',
  30: '#053533',
  40: '#074542',
  50: '#084F4C',
  60: '#095956',
  70: '#0A625E',
  80: '#0B6A66',
  90: '#1F7E79',
  100: '#37918C',
  110: '#52A49F',
  120: '#6FB6B1',
  130: '#8DC8C4',
  140: '#ABD9D5',
  150: '#CFEAE6',
  160: '#EAF6F4',
};

const FONTS = "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, 'PingFang SC', 'PingFang TC', 'Microsoft YaHei UI', 'Microsoft JhengHei UI', 'Noto Sans CJK SC', sans-serif";

export const LIGHT_THEME: Theme = { ...createLightTheme(TEAL), fontFamilyBase: FONTS };

/** On dark ground the accent is taken from the light end, so that links and bars keep their contrast. */
export const DARK_THEME: Theme = {
  ...createDarkTheme(TEAL),
  fontFamilyBase: FONTS,
  colorBrandForeground1: TEAL[120],
  colorBrandForeground2: TEAL[130],
  colorBrandForegroundLink: TEAL[130],
  colorCompoundBrandForeground1: TEAL[120],
  colorCompoundBrandStroke: TEAL[110],
  colorCompoundBrandBackground: TEAL[110],
};
