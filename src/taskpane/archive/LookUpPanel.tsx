import { Caption1, Field, makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { DOCUMENT_STATUSES, POSITIONS, SECRECY_LEVELS, type Position } from '../../domain/archive/archiveTerms';
import { lookUp, valuesIn, type FoundDocument, type LookUp } from '../../domain/archive/register/lookUp';
import { holdsOn } from '../../domain/archive/rights/positions';
import { samePerson } from '../../domain/archive/rights/samePerson';
import { ARCHIVE_STATUS_ITEMS, SECRECY_ITEMS } from '../../domain/catalogue/listItems';
import type { ArchiveOverview } from '../../jobs/archiveOverview';
import type { Texts } from '../../i18n/texts';
import { wordPeriodText } from '../../i18n/wordPeriod';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  search: { maxWidth: 'none' },
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(128px, 1fr))', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { overflowWrap: 'anywhere', display: 'block' },
  quiet: { color: tokens.colorNeutralForeground3, display: 'block' },
});

const SHOWN = 50;
type Filter = 'department' | 'period' | 'level' | 'status';
const FILTERS: readonly Filter[] = ['department', 'period', 'level', 'status'];
const COLUMNS: Readonly<Record<Filter, string>> = { department: 'department', period: 'period', level: 'secrecy', status: 'status' };

/** Where a document is: by number, title, author or pinyin initials, and by department, period, level and status. */
export function LookUpPanel({ archive }: { readonly archive: ArchiveOverview }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Readonly<Partial<Record<Filter, string>>>>({});
  const [person, setPerson] = useState('');
  const searched = useDeferredValue(text);
  const isAsking = searched.trim() !== '' || Object.keys(chosen).length > 0;
  const outcome = useMemo(
    () => (isAsking ? lookUp(wanted(searched, chosen), { archives: archive.archives, hideTitles: archive.policy.hideTitles, positions: positionsOf(person, archive), most: SHOWN }) : undefined),
    [archive, searched, chosen, person, isAsking],
  );
  const choose = (filter: Filter, value: string): void =>
    setChosen(Object.fromEntries(Object.entries({ ...chosen, [filter]: value }).filter(([, one]) => one !== '')));
  return (
    <Panel title={texts('archive.pane.lookUp')}>
      <SearchBox className={styles.search} placeholder={texts('archive.pane.search')} aria-label={texts('archive.pane.search')} value={text} onChange={(_, data) => setText(data.value)} />
      <div className={styles.filters}>
        {FILTERS.map((filter) => (
          <FilterSelect key={filter} filter={filter} archive={archive} value={chosen[filter] ?? ''} onChoose={choose} />
        ))}
      </div>
      {archive.policy.hideTitles && <PersonSelect archive={archive} value={person} onChoose={setPerson} />}
      {outcome && <Text role="status">{outcome.count === 0 ? texts('archive.pane.notFound') : texts('archive.pane.found', { count: outcome.count })}</Text>}
      {outcome && (
        <ul className={styles.list}>
          {outcome.found.map((document) => (
            <li key={document.row}>
              <Text className={styles.title}>{document.title ?? texts('archive.due.hidden')}</Text>
              <Caption1 className={styles.quiet}>{factsOf(document, texts)}</Caption1>
            </li>
          ))}
        </ul>
      )}
      {outcome && outcome.count > SHOWN && <Caption1>{texts('archive.pane.more', { count: outcome.count - SHOWN })}</Caption1>}
    </Panel>
  );
}

const wanted = (text: string, { department, period, level, status }: Readonly<Partial<Record<Filter, string>>>): LookUp => ({
  text,
  ...(department === undefined ? {} : { department }),
  ...(period === undefined ? {} : { period }),
  ...levelAndStatus(level, status),
});

function levelAndStatus(level: string | undefined, status: string | undefined): Pick<LookUp, 'level' | 'status'> {
  const levelKey = SECRECY_LEVELS.find((one) => one === level);
  const statusKey = DOCUMENT_STATUSES.find((one) => one === status);
  return { ...(levelKey ? { level: levelKey } : {}), ...(statusKey ? { status: statusKey } : {}) };
}

/** The positions that a person holds today. */
function positionsOf(person: string, { appointments, today }: ArchiveOverview): ReadonlySet<Position> {
  const own = appointments.filter((one) => samePerson(one.person, person) && holdsOn(one, today));
  return new Set(POSITIONS.filter((position) => own.some((one) => one.position === position)));
}

interface FilterProps {
  readonly filter: Filter;
  readonly archive: ArchiveOverview;
  readonly value: string;
  readonly onChoose: (filter: Filter, value: string) => void;
}

function FilterSelect({ filter, archive, value, onChoose }: FilterProps): React.JSX.Element {
  const texts = useTexts();
  const values = useMemo(() => valuesIn(archive.archives, COLUMNS[filter]), [archive, filter]);
  const all = texts(`archive.pane.all.${filter}`);
  return (
    <Select size="small" aria-label={all} value={value} onChange={(_, data) => onChoose(filter, data.value)}>
      <option value="">{all}</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {worded(filter, one, texts)}
        </option>
      ))}
    </Select>
  );
}

function worded(filter: Filter, value: string, texts: Texts): string {
  if (filter === 'period') return wordPeriodText(texts, value);
  const items = filter === 'level' ? SECRECY_ITEMS : filter === 'status' ? ARCHIVE_STATUS_ITEMS : [];
  return items.find(({ key }) => key === value)?.label[texts.language] ?? value;
}

function PersonSelect({ archive, value, onChoose }: { readonly archive: ArchiveOverview; readonly value: string; readonly onChoose: (person: string) => void }): React.JSX.Element {
  const texts = useTexts();
  const people = [...new Set(archive.appointments.map(({ person }) => person))];
  return (
    <Field label={texts('archive.pane.asPerson')} hint={texts('archive.pane.honest')}>
      <Select size="small" value={value} onChange={(_, data) => onChoose(data.value)}>
        <option value="">{texts('archive.pane.anybody')}</option>
        {people.map((person) => (
          <option key={person} value={person}>
            {person}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function factsOf({ fileNumber, department, period, level, status, place }: FoundDocument, texts: Texts): string {
  const parts = [fileNumber, department, period === '' ? '' : wordPeriodText(texts, period), level ? worded('level', level, texts) : '', status ? worded('status', status, texts) : '', place];
  return parts.filter((part) => part !== '').join(' · ');
}
