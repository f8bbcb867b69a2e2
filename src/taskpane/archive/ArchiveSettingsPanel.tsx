import { Button, Caption1, Checkbox, Dropdown, Field, Input, makeStyles, Option, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ARCHIVE_CATEGORIES, type ArchiveCategory } from '../../domain/archive/archiveTerms';
import { ARCHIVE_CATEGORY_ITEMS } from '../../domain/catalogue/listItems';
import { valuesIn } from '../../domain/archive/register/lookUp';
import type { Texts } from '../../i18n/texts';
import { wordProblem } from '../../i18n/wordProblem';
import type { ArchiveOverview } from '../../jobs/archiveOverview';
import { saveArchiveSettings } from '../../workbook/archiveSettings';
import type { ExcelDoor } from '../../workbook/runExcel';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import { choicesOf, draftOf, isTerm, isTimeOfDay, patternProblem, withOwed, type ArchiveDraft } from './archiveDraft';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  start: { alignSelf: 'flex-start' },
  terms: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))', gap: tokens.spacingHorizontalS },
  wide: { minWidth: 0 },
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
      <Text weight="semibold">{texts('archive.pane.settings.retention')}</Text>
      <div className={styles.terms}>
        {ARCHIVE_CATEGORIES.map((category) => (
          <Field key={category} label={labelOf(category, texts)} size="small" {...invalid(isTerm(draft.retention[category]) ? undefined : texts('archive.pane.settings.retentionBad'))}>
            <Input className={styles.wide} size="small" value={draft.retention[category]} onChange={(_, { value }) => change({ retention: { ...draft.retention, [category]: value } })} />
          </Field>
        ))}
      </div>
      <OwedFields archive={archive} draft={draft} onChange={setDraft} />
      <Button className={styles.start} appearance="primary" disabled={!choices} onClick={save}>
        {texts('pane.settings.save')}
      </Button>
      <Caption1 role="status">{note ? texts(`pane.settings.${note}`) : ''}</Caption1>
    </>
  );
}

const invalid = (message: string | undefined) => (message === undefined ? {} : { validationState: 'error' as const, validationMessage: message });

const labelOf = (category: ArchiveCategory, texts: Texts): string => ARCHIVE_CATEGORY_ITEMS.find(({ key }) => key === category)?.label[texts.language] ?? category;

const ALL_OTHERS = '*';

/** A5.2: categories that a department owes, quarterly and yearly. */
function OwedFields({ archive, draft, onChange }: { readonly archive: ArchiveOverview; readonly draft: ArchiveDraft; readonly onChange: (draft: ArchiveDraft) => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [department, setDepartment] = useState(ALL_OTHERS);
  const departments = [...new Set([...valuesIn(archive.archives, 'department'), ...Object.keys(draft.owed)])].filter((name) => name !== ALL_OTHERS);
  return (
    <>
      <Field label={texts('archive.pane.settings.owed')} hint={texts('archive.pane.settings.owedHint')}>
        <Select value={department} onChange={(_, { value }) => setDepartment(value)}>
          <option value={ALL_OTHERS}>{texts('archive.pane.settings.allOthers')}</option>
          {departments.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {(['quarterly', 'yearly'] as const).map((kind) => {
        const chosen = draft.owed[department]?.[kind] ?? [];
        return (
          <Field key={kind} label={texts(`archive.pane.settings.${kind}`)}>
            <Dropdown
              className={styles.wide}
              multiselect
              placeholder={texts('archive.pane.settings.asBefore')}
              value={chosen.map((category) => labelOf(category, texts)).join(', ')}
              selectedOptions={[...chosen]}
              onOptionSelect={(_, { selectedOptions }) => onChange(withOwed(draft, department, kind, ARCHIVE_CATEGORIES.filter((one) => selectedOptions.includes(one))))}
            >
              {ARCHIVE_CATEGORIES.map((category) => (
                <Option key={category} value={category}>
                  {labelOf(category, texts)}
                </Option>
              ))}
            </Dropdown>
          </Field>
        );
      })}
    </>
  );
}
