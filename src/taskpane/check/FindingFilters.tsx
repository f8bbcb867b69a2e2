import { makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { TABLE_NAMES, type TableName } from '../../domain/tables';
import { SEVERITIES } from '../../domain/validation/rule';
import { useTexts } from '../language/TextsContext';
import type { FindingFilter } from './filterFindings';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choice: { flexGrow: 1, minWidth: '110px' },
  search: { maxWidth: 'none', width: '100%' },
});

interface Props {
  readonly filter: FindingFilter;
  /** Tables with findings. */
  readonly tables: readonly TableName[];
  readonly onFilter: (filter: FindingFilter) => void;
}

/** Which findings are shown: by severity, by table, by words. */
export function FindingFilters({ filter, tables, onFilter }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <div className={styles.filters}>
      <Select
        className={styles.choice}
        size="small"
        aria-label={texts('validation.report.columns.severity')}
        value={filter.severity ?? ''}
        onChange={(_, { value }) => onFilter({ ...filter, severity: SEVERITIES.find((one) => one === value) })}
      >
        <option value="">{texts('pane.check.allSeverities')}</option>
        {SEVERITIES.map((one) => (
          <option key={one} value={one}>
            {texts(`validation.severities.${one}`)}
          </option>
        ))}
      </Select>
      <Select
        className={styles.choice}
        size="small"
        aria-label={texts('validation.report.columns.table')}
        value={filter.table ?? ''}
        onChange={(_, { value }) => onFilter({ ...filter, table: TABLE_NAMES.find((one) => one === value) })}
      >
        <option value="">{texts('pane.check.allTables')}</option>
        {tables.map((one) => (
          <option key={one} value={one}>
            {texts(`tables.sheets.${one}`)}
          </option>
        ))}
      </Select>
      <SearchBox
        className={styles.search}
        size="small"
        placeholder={texts('pane.check.search')}
        aria-label={texts('pane.check.search')}
        value={filter.search}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })}
      />
    </div>
  );
}
