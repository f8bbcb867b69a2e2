import { Button, Caption1, Field, Link, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place } from '../../domain/problem';
import { TABLE_NAMES } from '../../domain/tables';
import type { RecognisedList } from '../../jobs/recognise';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import { ColumnRow } from './ColumnRow';
import { currentMatch, fieldOf, withField, withTable, type Decisions } from './setUpChoice';

const useStyles = makeStyles({ start: { alignSelf: 'flex-start' } });

interface Props {
  readonly list: RecognisedList;
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
  readonly onGoTo: (place: Place) => void;
}

/** One list that was found: the table that it becomes, and its columns; those that are certain are folded away. */
export function ListPanel({ list, decisions, onDecide, onGoTo }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const { id, sheet, rows } = list.list;
  const decision = decisions[id];
  const match = currentMatch(list, decision);
  const doubtful = match?.columns.filter((one) => one.needsConfirmation) ?? [];
  const shown = isWhole ? (match?.columns ?? []) : doubtful;
  const tables = [list.matches.best, ...list.matches.others].flatMap((one) => (one ? [one.table] : []));
  return (
    <Panel title={sheet}>
      <Link as="button" className={styles.start} onClick={() => onGoTo({ sheet })}>
        {texts('pane.setUp.rows', { count: rows.length })}
      </Link>
      <Field label={texts('pane.setUp.goesTo')}>
        <Select
          value={match?.table ?? ''}
          onChange={(_, data) => onDecide(withTable(decisions, id, TABLE_NAMES.find((one) => one === data.value) ?? null))}
        >
          {tables.map((table) => (
            <option key={table} value={table}>
              {texts(`tables.sheets.${table}`)}
            </option>
          ))}
          <option value="">{texts('pane.setUp.leaveOut')}</option>
        </Select>
      </Field>
      {match && (
        <Caption1>
          {doubtful.length === 0 ? texts('pane.setUp.nothingToCheck') : texts('pane.setUp.toCheck', { count: doubtful.length })}
        </Caption1>
      )}
      {match &&
        shown.map((one) => (
          <ColumnRow
            key={one.column.column}
            table={match.table}
            match={one}
            field={fieldOf(match, decision, one.column.column)}
            onChoose={(field) => onDecide(withField(decisions, list, one.column.column, field))}
          />
        ))}
      {match && !isWhole && shown.length < match.columns.length && (
        <Button className={styles.start} size="small" appearance="subtle" onClick={() => setIsWhole(true)}>
          {texts('pane.setUp.showAllColumns')}
        </Button>
      )}
    </Panel>
  );
}
