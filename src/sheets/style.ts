import type { Language } from '../domain/language';

/**
 * A cell's look, in Excel's units: sizes in points, colours `#RRGGBB`. Parts that are left out stay as they are.
 */
export interface CellLook {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** '' takes the fill away. */
  readonly fillColor?: string;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right' | 'CenterAcrossSelection';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
  /** Lines on the outside and between the cells of each area. */
  readonly borders?: { readonly [edge in LookEdge]?: LookLine };
  readonly locked?: boolean;
}

export type LookEdge = 'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical';

export interface LookLine {
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

/**
 * The one palette of all sheets: a deep teal and its tints, greys that lean towards it. Chosen so that, printed in
 * grey, headings stay darkest, tints stay lighter than 12 % and hairlines can still be seen.
 */
export const PALETTE = {
  accent: '#0B4F56',
  accentSoft: '#E6F0F0',
  accentFaint: '#F4F8F8',
  bar: '#8FBFC2',
  ink: '#1D2B2E',
  muted: '#5E6F73',
  hairline: '#C4D0D2',
  fillIn: '#9DB0B3',
  paper: '#FFFFFF',
  attention: '#8A4B08',
  attentionSoft: '#FFF3DC',
} as const;

/** Fonts that Excel brings along or fetches on Windows, Mac and the web. */
export const FONTS: Readonly<Record<Language, string>> = {
  'zh-CN': 'Microsoft YaHei',
  'zh-TW': 'Microsoft JhengHei',
  'en-US': 'Calibri',
};

/** Sizes in points. Latin letters of the same size look smaller than Chinese ones, so English gets a little more. */
export function fontSizes(language: Language): { readonly title: number; readonly heading: number; readonly value: number; readonly label: number; readonly note: number } {
  return language === 'en-US'
    ? { title: 20, heading: 11, value: 10, label: 9, note: 8 }
    : { title: 18, heading: 10, value: 9, label: 8, note: 7.5 };
}

export const HAIRLINE: LookLine = { weight: 'Thin', color: PALETTE.hairline };
export const FILL_IN_LINE: LookLine = { weight: 'Hairline', color: PALETTE.fillIn };
export const ACCENT_LINE: LookLine = { weight: 'Medium', color: PALETTE.accent };

/** Tab colours by what a sheet is. */
export const TAB_COLORS = { table: PALETTE.accent, card: PALETTE.bar, cardIndex: '#3E8288', check: '#B5791F' } as const;
