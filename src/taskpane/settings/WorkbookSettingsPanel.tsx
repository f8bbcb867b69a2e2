import { Button, Caption1, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { LANGUAGES } from '../../domain/language';
import { saveSettings } from '../../workbook/readOverview';
import type { ExcelDoor } from '../../workbook/runExcel';
import type { WorkbookSettings } from '../../workbook/settings';
import { Panel } from '../app/Panel';
import { LANGUAGE_NAMES } from '../language/languageNames';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({ save: { alignSelf: 'flex-start' } });

interface Props {
  readonly door: ExcelDoor;
  readonly settings: WorkbookSettings;
  readonly onSaved: () => void;
}

const sheetLimit = (text: string): number | undefined => {
  const limit = Number(text.normalize('NFKC').trim());
  return Number.isInteger(limit) && limit >= 1 && limit <= 500 ? limit : undefined;
};

/** Settings that are kept in the workbook. */
export function WorkbookSettingsPanel({ door, settings, onSaved }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [language, setLanguage] = useState<string>(settings.sheetLanguage);
  const [limitText, setLimitText] = useState(String(settings.cardSheetLimit));
  const [note, setNote] = useState<'saved' | 'saveFailed'>();
  const limit = sheetLimit(limitText);
  const save = (): void => {
    if (limit === undefined) return;
    const sheetLanguage = LANGUAGES.find((one) => one === language) ?? 'auto';
    saveSettings(door, { ...settings, sheetLanguage, cardSheetLimit: limit }).then(
      () => {
        setNote('saved');
        onSaved();
      },
      () => setNote('saveFailed'),
    );
  };
  return (
    <Panel title={texts('pane.settings.forWorkbook')}>
      <Field label={texts('pane.settings.sheetLanguage')}>
        <Select value={language} onChange={(_, data) => setLanguage(data.value)}>
          <option value="auto">{texts('pane.settings.sheetLanguageAuto')}</option>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={texts('pane.settings.cardSheetLimit')}
        hint={texts('pane.settings.cardSheetLimitHint')}
        {...(limit === undefined ? { validationState: 'error' as const, validationMessage: texts('pane.settings.badLimit') } : {})}
      >
        <Input inputMode="numeric" value={limitText} onChange={(_, data) => setLimitText(data.value)} />
      </Field>
      <Button className={styles.save} appearance="primary" onClick={save} disabled={limit === undefined}>
        {texts('pane.settings.save')}
      </Button>
      <Caption1 role="status">{note ? texts(`pane.settings.${note}`) : ''}</Caption1>
    </Panel>
  );
}
