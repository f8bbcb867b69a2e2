import { Caption1, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { FILING_RHYTHMS } from '../../domain/archive/archivePolicy';
import { ARCHIVE_CATEGORIES, type ArchiveCategory } from '../../domain/archive/archiveTerms';
import { FILING_RHYTHM_ITEMS } from '../../domain/catalogue/listItems';
import { useTexts } from '../language/TextsContext';
import { codeFaults, isTerm, type ArchiveDraft } from './archiveDraft';
import { categoryLabel, faultText, invalid } from './settingsFields';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase200 },
  row: { display: 'grid', gridTemplateColumns: '4.5em 5em minmax(0, 1fr)', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  narrow: { minWidth: 0 },
});

interface Props {
  readonly draft: ArchiveDraft;
  readonly onChange: (part: Partial<ArchiveDraft>) => void;
}

/** A2, A5.1, A5.5, A8.2: each category's code in file numbers, how long it is kept and when it is filed. */
export function CategoryFields({ draft, onChange }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const faults = codeFaults(draft.categoryCodes, true);
  return (
    <>
      <Text weight="semibold">{texts('archive.pane.settings.categories')}</Text>
      <Caption1 className={styles.quiet}>{texts('archive.pane.settings.categoriesHint')}</Caption1>
      {ARCHIVE_CATEGORIES.map((category) => (
        <CategoryRow key={category} category={category} draft={draft} codeMessage={faultText(faults.get(category), texts)} onChange={onChange} />
      ))}
    </>
  );
}

function CategoryRow({ category, draft, codeMessage, onChange }: Props & { readonly category: ArchiveCategory; readonly codeMessage: string | undefined }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const name = categoryLabel(category, texts);
  const labelled = (part: 'code' | 'term' | 'rhythm') => ({ 'aria-label': `${name}: ${texts(`archive.pane.settings.${part}`)}`, size: 'small' as const, className: styles.narrow });
  const termMessage = isTerm(draft.retention[category]) ? undefined : texts('archive.pane.settings.retentionBad');
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{name}</legend>
      <div className={styles.row}>
        <Field {...invalid(codeMessage)}>
          <Input {...labelled('code')} value={draft.categoryCodes[category]} onChange={(_, { value }) => onChange({ categoryCodes: { ...draft.categoryCodes, [category]: value } })} />
        </Field>
        <Field {...invalid(termMessage)}>
          <Input {...labelled('term')} value={draft.retention[category]} onChange={(_, { value }) => onChange({ retention: { ...draft.retention, [category]: value } })} />
        </Field>
        <Select
          {...labelled('rhythm')}
          value={draft.rhythm[category]}
          onChange={(_, { value }) => onChange({ rhythm: { ...draft.rhythm, [category]: FILING_RHYTHMS.find((one) => one === value) ?? draft.rhythm[category] } })}
        >
          {FILING_RHYTHM_ITEMS.map(({ key, label }) => (
            <option key={key} value={key}>
              {label[texts.language]}
            </option>
          ))}
        </Select>
      </div>
    </fieldset>
  );
}
