import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { createTexts } from '../../i18n/texts';
import { TextsProvider } from '../language/TextsContext';
import { readPersonal, writePersonal, type PersonalChoices } from '../personal';
import type { PaneServices } from '../services';
import { DARK_THEME } from '../theme/themes';
import { useTheme } from '../theme/useTheme';
import { Pane } from './Pane';

/** The pane in its theme and language. */
export function App({ services }: { readonly services: PaneServices }): React.JSX.Element {
  const theme = useTheme(services.isDark);
  const [choices, setChoices] = useState(() => readPersonal(services.storage));
  const language = choices.language ?? services.displayLanguage;
  const texts = useMemo(() => createTexts(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts('pane.title');
  }, [language, texts]);
  const choose = (next: PersonalChoices): void => {
    setChoices(next);
    writePersonal(services.storage, next);
  };
  return (
    <FluentProvider theme={theme} style={{ height: '100%', colorScheme: theme === DARK_THEME ? 'dark' : 'light' }}>
      <TextsProvider value={texts}>
        <Pane services={services} choices={choices} onChoose={choose} />
      </TextsProvider>
    </FluentProvider>
  );
}
