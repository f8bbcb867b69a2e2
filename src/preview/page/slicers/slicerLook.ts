import { mixed } from '../../chartPainting/chartColors';

const FIRST_ACCENT = 4;
const GREY = '#7F7F7F';

/** The colours of a slicer style, as properties of the page's style sheet. */
export type SlicerLook = Readonly<Record<`--slicer-${string}`, string>>;

/** Colours of 'SlicerStyleLight1' to 'Light6', 'Dark1' to 'Dark6' and 'Other1', 'Other2' in a theme. */
export function slicerLook(style: string, theme: readonly string[]): SlicerLook {
  const [, family = 'Light', number = '1'] = /^SlicerStyle(Light|Dark|Other)(\d)/.exec(style) ?? [];
  const accent = family === 'Other' ? GREY : (theme[FIRST_ACCENT + Number(number) - 1] ?? GREY);
  const isDark = family === 'Dark';
  return {
    '--slicer-accent': accent,
    '--slicer-chosen': isDark ? accent : mixed(accent, 0.6),
    '--slicer-chosen-ink': isDark ? '#FFFFFF' : '#000000',
    '--slicer-hover': mixed(accent, isDark ? 0.4 : 0.8),
    '--slicer-line': isDark ? accent : mixed(accent, 0.35),
    '--slicer-rest': isDark ? mixed(accent, 0.8) : '#FFFFFF',
  };
}
