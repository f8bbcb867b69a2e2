import { Dropdown, Field, makeStyles, Option, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { ARCHIVE_CATEGORIES } from '../../domain/archive/archiveTerms';
import { valuesIn } from '../../domain/archive/register/lookUp';
import type { ArchiveOverview } from '../../jobs/archiveOverview';
import { useTexts } from '../language/TextsContext';
import { withOwed, type ArchiveDraft } from './archiveDraft';
import { categoryLabel } from './settingsFields';

const useStyles = makeStyles({ wide: { minWidth: 0 } });

const ALL_OTHERS = '*';

/** A5.2: categories that a department owes, quarterly and yearly. */
export function OwedFields({ archive, draft, onChange }: { readonly archive: ArchiveOverview; readonly draft: ArchiveDraft; readonly onChange: (draft: ArchiveDraft) => void }): React.JSX.Element {
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
              value={chosen.map((category) => categoryLabel(category, texts)).join(', ')}
              selectedOptions={[...chosen]}
              onOptionSelect={(_, { selectedOptions }) => onChange(withOwed(draft, department, kind, ARCHIVE_CATEGORIES.filter((one) => selectedOptions.includes(one))))}
            >
              {ARCHIVE_CATEGORIES.map((category) => (
                <Option key={category} value={category}>
                  {categoryLabel(category, texts)}
                </Option>
              ))}
            </Dropdown>
          </Field>
        );
      })}
    </>
  );
}
