import type { Language } from '../../domain/language';
import { FONTS, HAIRLINE, PALETTE, type CellLook } from '../style';
import type { CardCellRole } from './cardGrid';

/** Sizes with which long texts are tried, largest first. */
export const TEXT_SIZES: readonly number[] = [9, 8, 7, 6];

/** What all cells of a card have. */
export const cardBaseLook = (language: Language): CellLook => ({
  fontName: FONTS[language],
  fontSize: 9,
  fontColor: PALETTE.ink,
  vertical: 'Center',
});

/** The look of a cell by what it is for; laid over the base look. */
export const ROLE_LOOKS: Readonly<Record<CardCellRole, CellLook>> = {
  title: { fontSize: 18, bold: true, fontColor: PALETTE.accent, shrinkToFit: true, horizontal: 'Left' },
  identifier: { fontSize: 12, fontColor: PALETTE.muted, horizontal: 'Right', shrinkToFit: true },
  classes: { fontSize: 9.5, fontColor: PALETTE.muted, horizontal: 'Left', shrinkToFit: true },
  heading: { fontSize: 10, bold: true, fontColor: PALETTE.accent, fillColor: PALETTE.accentSoft, horizontal: 'Left', indent: 0, borders: { bottom: { weight: 'Thin', color: PALETTE.accent } } },
  subheading: { fontSize: 8.5, bold: true, fontColor: PALETTE.accent, horizontal: 'Left', borders: { bottom: HAIRLINE } },
  label: { fontSize: 8.5, fontColor: PALETTE.muted, horizontal: 'Left', shrinkToFit: true },
  value: { horizontal: 'Left', shrinkToFit: true, borders: { bottom: HAIRLINE } },
  text: { horizontal: 'Left', wrap: true, borders: { bottom: HAIRLINE } },
  amount: { horizontal: 'Right', indent: 1, bold: true, shrinkToFit: true, borders: { bottom: HAIRLINE } },
  bar: { horizontal: 'Right', indent: 1, shrinkToFit: true, borders: { bottom: HAIRLINE } },
  note: { fontSize: 8.5, horizontal: 'Left', shrinkToFit: true, borders: { bottom: HAIRLINE } },
};
