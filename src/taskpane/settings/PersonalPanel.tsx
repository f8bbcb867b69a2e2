import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { LANGUAGES } from '../../domain/language';
import { Panel } from '../app/Panel';
import { LANGUAGE_NAMES } from '../language/languageNames';
import { useTexts } from '../language/TextsContext';
import type { PersonalChoices } from '../personal';

const useStyles = makeStyles({ again: { alignSelf: 'flex-start' } });

interface Props {
  readonly choices: PersonalChoices;
  readonly onChange: (choices: PersonalChoices) => void;
  /** Report date of this session, `YYYY-MM-DD`, '' for today. */
  readonly date: string;
  readonly onDate: (date: string) => void;
}

/** What a person chooses for this computer; each change counts at once. */
export function PersonalPanel({ choices, onChange, date, onDate }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const chooseLanguage = (value: string): void => onChange({ ...choices, language: LANGUAGES.find((one) => one === value) });
  return (
    <Panel title={texts('pane.settings.forMe')}>
      <Field label={texts('pane.settings.language')}>
        <Select value={choices.language ?? ''} onChange={(_, data) => chooseLanguage(data.value)}>
          <option value="">{texts('pane.settings.languageAuto')}</option>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts('pane.settings.person')} hint={texts('pane.settings.personHint')}>
        <Input value={choices.person} maxLength={100} onChange={(_, data) => onChange({ ...choices, person: data.value })} />
      </Field>
      <Field label={texts('pane.settings.date')} hint={texts('pane.settings.dateHint')}>
        <Input type="date" value={date} onChange={(_, data) => onDate(data.value)} />
      </Field>
      <Button className={styles.again} appearance="subtle" onClick={() => onChange({ ...choices, introductionSeen: false })}>
        {texts('pane.firstRun.again')}
      </Button>
    </Panel>
  );
}
