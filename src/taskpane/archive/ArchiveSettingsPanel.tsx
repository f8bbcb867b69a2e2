import { Button, Caption1, Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { wordProblem } from '../../i18n/wordProblem';
import type { ArchiveOverview } from '../../jobs/archiveOverview';
import { saveArchiveSettings } from '../../workbook/archiveSettings';
import type { ExcelDoor } from '../../workbook/runExcel';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import { choicesOf, draftOf, isDays, isTimeOfDay, patternProblem, type ArchiveDraft } from './archiveDraft';
import { CategoryFields } from './CategoryFields';
import { DepartmentCodes } from './DepartmentCodes';
import { OwedFields } from './OwedFields';
import { invalid } from './settingsFields';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
});

interface Props {
  readonly door: ExcelDoor;
  readonly archive: ArchiveOverview;
  readonly onSaved: () => void;
}

/** The company's rules for its archive, kept in the workbook; folded away until somebody wants to change them. */
export function ArchiveSettingsPanel(props: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <Panel title={texts('archive.pane.settings.title')}>
      <Caption1 className={styles.quiet}>{texts('archive.pane.settings.hint')}</Caption1>
      {isOpen ? (
        <SettingsForm {...props} />
      ) : (
        <Button className={styles.start} onClick={() => setOpen(true)}>
          {texts('archive.pane.settings.show')}
        </Button>
      )}
    </Panel>
  );
}

function SettingsForm({ door, archive, onSaved }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [draft, setDraft] = useState(() => draftOf(archive.policy, texts('archive.permanent')));
  const [note, setNote] = useState<'saved' | 'saveFailed'>();
  const change = (part: Partial<ArchiveDraft>): void => setDraft({ ...draft, ...part });
  const choices = choicesOf(draft);
  const save = (): void => {
    if (!choices) return;
    saveArchiveSettings(door, choices).then(
      () => {
        setNote('saved');
        onSaved();
      },
      () => setNote('saveFailed'),
    );
  };
  const wrong = patternProblem(draft.numberPattern);
  return (
    <>
      <Field label={texts('archive.pane.settings.pattern')} hint={texts('archive.pane.settings.patternHint')} {...invalid(wrong && wordProblem(texts, wrong))}>
        <Input value={draft.numberPattern} onChange={(_, { value }) => change({ numberPattern: value })} />
      </Field>
      <Field label={texts('archive.pane.settings.dayEnds')} {...invalid(isTimeOfDay(draft.dayEnds) ? undefined : texts('archive.pane.settings.dayEndsBad'))}>
        <Input value={draft.dayEnds} onChange={(_, { value }) => change({ dayEnds: value })} />
      </Field>
      <Checkbox label={texts('archive.pane.settings.hideTitles')} checked={draft.hideTitles} onChange={(_, { checked }) => change({ hideTitles: checked === true })} />
      <Checkbox
        label={texts('archive.pane.settings.generalManager')}
        checked={draft.ordinaryDestructionNeedsGeneralManager}
        onChange={(_, { checked }) => change({ ordinaryDestructionNeedsGeneralManager: checked === true })}
      />
      <DepartmentCodes archive={archive} draft={draft} onChange={change} />
      <CategoryFields draft={draft} onChange={change} />
      <Field label={texts('archive.pane.settings.retentionFrom')}>
        <Select value={draft.retentionFrom} onChange={(_, { value }) => change({ retentionFrom: value === 'documentDate' ? 'documentDate' : 'endOfYear' })}>
          {(['endOfYear', 'documentDate'] as const).map((from) => (
            <option key={from} value={from}>
              {texts(`archive.pane.settings.retentionFroms.${from}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts('archive.pane.settings.atOnceDays')} {...invalid(isDays(draft.atOnceDays) ? undefined : texts('archive.pane.settings.atOnceDaysBad'))}>
        <Input value={draft.atOnceDays} onChange={(_, { value }) => change({ atOnceDays: value })} />
      </Field>
      <OwedFields archive={archive} draft={draft} onChange={setDraft} />
      <Button className={styles.start} appearance="primary" disabled={!choices} onClick={save}>
        {texts('pane.settings.save')}
      </Button>
      <Caption1 role="status">{note ? texts(`pane.settings.${note}`) : ''}</Caption1>
    </>
  );
}
