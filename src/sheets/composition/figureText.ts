import type { Language } from '../../domain/language';
import type { Texts } from '../../i18n/texts';

/** An amount in a sentence: whole from 100 on, else to the cent. */
export function amountText(value: number, language: Language): string {
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2;
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** A share 0 to 1 in percent, to the tenth. */
export const shareText = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** With its sign. */
export const signedShareText = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);

/** A number to the tenth. */
export const decimalText = (value: number, language: Language): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** Percentage points of a difference of shares. */
export const pointsText = (value: number, texts: Texts): string => texts('composition.findings.percentagePoints', { points: decimalText(value * 100, texts.language) });
