import { XML_DECLARATION } from '../xml/markup';

const NAMES = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const FILE_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string => `<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const fonts = (face: string): string => `<a:latin typeface="${face}"/><a:ea typeface=""/><a:cs typeface=""/>`;

/** A theme for workbooks that were not opened from a file: plain lines and fills, the workbook's colours. */
export function defaultTheme(colors: readonly string[]): string {
  const scheme = FILE_ORDER.map((index) => {
    const hex = (colors[index] ?? '#000000').slice(1);
    return `<a:${NAMES[index]}><a:srgbClr val="${hex}"/></a:${NAMES[index]}>`;
  }).join('');
  return [
    `${XML_DECLARATION}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>`,
    `<a:clrScheme name="Office">${scheme}</a:clrScheme>`,
    `<a:fontScheme name="Office"><a:majorFont>${fonts('Calibri Light')}</a:majorFont><a:minorFont>${fonts('Calibri')}</a:minorFont></a:fontScheme>`,
    `<a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
  ].join('');
}
