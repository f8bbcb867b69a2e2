import { Caption1, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { valuesIn } from '../../domain/archive/register/lookUp';
import type { ArchiveOverview } from '../../jobs/archiveOverview';
import { useTexts } from '../language/TextsContext';
import { codeFaults, type ArchiveDraft } from './archiveDraft';
import { faultText, invalid } from './settingsFields';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  pairs: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))', gap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0 },
});

interface Props {
  readonly archive: ArchiveOverview;
  readonly draft: ArchiveDraft;
  readonly onChange: (part: Partial<ArchiveDraft>) => void;
}

/** A5.5: the code of each department in file numbers; those of the register and those that have a code already. */
export function DepartmentCodes({ archive, draft, onChange }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const faults = codeFaults(draft.departmentCodes, false);
  const departments = [...new Set([...valuesIn(archive.archives, 'department'), ...Object.keys(draft.departmentCodes)])];
  return (
    <>
      <Text weight="semibold">{texts('archive.pane.settings.departmentCodes')}</Text>
      <Caption1 className={styles.quiet}>{texts(departments.length === 0 ? 'archive.pane.settings.noDepartments' : 'archive.pane.settings.departmentCodesHint')}</Caption1>
      <div className={styles.pairs}>
        {departments.map((name) => (
          <Field key={name} size="small" label={name} {...invalid(faultText(faults.get(name), texts))}>
            <Input
              className={styles.narrow}
              size="small"
              placeholder={texts('archive.pane.settings.codeAuto')}
              value={draft.departmentCodes[name] ?? ''}
              onChange={(_, { value }) => onChange({ departmentCodes: { ...draft.departmentCodes, [name]: value } })}
            />
          </Field>
        ))}
      </div>
    </>
  );
}
