import { createContext, useContext } from 'react';
import { createTexts, type Texts } from '../../i18n/texts';

const TextsContext = createContext<Texts>(createTexts('en-US'));

export const TextsProvider = TextsContext.Provider;

/** The texts in the pane's language. */
export const useTexts = (): Texts => useContext(TextsContext);
