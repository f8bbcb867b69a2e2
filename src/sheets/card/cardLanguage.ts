import { LANGUAGES, type Language } from '../../domain/language';
import type { RawCell } from '../../domain/tables';
import { createTexts } from '../../i18n/texts';
import { CARD_CELLS } from './cardGrid';
import { formText } from './cardTemplate';

const HEADINGS = CARD_CELLS.filter(({ role, content }) => role === 'heading' && content.kind === 'form');

/**
 * The language that a card's form is printed in, by its headings; undefined where a person has overwritten them all.
 * A card that is there is filled in its own language, whatever language new cards are made in.
 */
export function cardLanguage(current: readonly (readonly RawCell[])[]): Language | undefined {
  const hits = LANGUAGES.map((language) => {
    const texts = createTexts(language);
    return HEADINGS.filter((cell) => current[cell.row]?.[cell.column] === formText(cell, texts)).length;
  });
  const most = Math.max(...hits);
  return most === 0 ? undefined : LANGUAGES[hits.indexOf(most)];
}
