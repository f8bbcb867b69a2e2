import type { ListTableConstructorOptions, TYPES } from '@visactor/vtable';

export const ACCENT = '#0B6A5B';
const LINE = '#D5D9D7';
const INTERFACE_FONT = '"Segoe UI", "Open Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** Row numbers and column letters. */
export const headerStyle: TYPES.ITextStyleOption & { readonly borderColor: string; readonly borderLineWidth: number } =
  {
    bgColor: '#F4F6F5',
    color: '#4A5551',
    fontFamily: INTERFACE_FONT,
    fontSize: 12,
    fontWeight: 'normal',
    textAlign: 'center',
    textBaseline: 'middle',
    padding: [0, 2, 0, 2],
    borderColor: LINE,
    borderLineWidth: 1,
  };

export const gridTheme: NonNullable<ListTableConstructorOptions['theme']> = {
  underlayBackgroundColor: '#FFFFFF',
  defaultStyle: {
    fontFamily: INTERFACE_FONT,
    fontSize: 14,
    borderColor: '#E2E4E3',
    borderLineWidth: 1,
    textOverflow: 'clip',
  },
  headerStyle,
  rowHeaderStyle: headerStyle,
  cornerHeaderStyle: headerStyle,
  bodyStyle: { textOverflow: 'clip' },
  frameStyle: { borderLineWidth: 0, shadowBlur: 0 },
  frozenColumnLine: { shadow: { width: 0, startColor: 'transparent', endColor: 'transparent', visible: 'always' } },
  selectionStyle: {
    cellBorderColor: ACCENT,
    cellBorderLineWidth: 2,
    cellBgColor: 'rgba(11, 106, 91, 0.07)',
    inlineRowBgColor: '#DCEBE7',
    inlineColumnBgColor: '#DCEBE7',
  },
  columnResize: { lineColor: ACCENT, bgColor: ACCENT, lineWidth: 1, width: 2, resizeHotSpotSize: 6 },
  scrollStyle: {
    visible: 'always',
    width: 11,
    scrollSliderColor: '#B9C3BF',
    scrollRailColor: '#F4F6F5',
    scrollSliderCornerRadius: 6,
    hoverOn: false,
    barToSide: true,
  },
};
