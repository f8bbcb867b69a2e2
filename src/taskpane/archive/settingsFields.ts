import type { ArchiveCategory } from '../../domain/archive/archiveTerms';
import { ARCHIVE_CATEGORY_ITEMS } from '../../domain/catalogue/listItems';
import type { Texts } from '../../i18n/texts';
import type { CodeFault } from './archiveDraft';

/** How a field shows what is wrong with it; nothing where nothing is. */
export const invalid = (message: string | undefined) => (message === undefined ? {} : { validationState: 'error' as const, validationMessage: message });

/** What is wrong with a code, in words. */
export const faultText = (fault: CodeFault | undefined, texts: Texts): string | undefined =>
  fault && texts(fault === 'bad' ? 'archive.pane.settings.codeBad' : 'archive.pane.settings.codeTwice');

export const categoryLabel = (category: ArchiveCategory, texts: Texts): string => ARCHIVE_CATEGORY_ITEMS.find(({ key }) => key === category)?.label[texts.language] ?? category;
