import { Button, Caption1, Checkbox, makeStyles, SearchBox, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CustomerEntry } from '../../jobs/customerList';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import { searchCustomers } from './searchCustomers';

const useStyles = makeStyles({
  search: { maxWidth: 'none' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  name: { overflowWrap: 'anywhere' },
  place: { color: tokens.colorNeutralForeground3, display: 'block' },
  build: { position: 'sticky', bottom: 0, boxShadow: tokens.shadow8 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const SHOWN_AT_ONCE = 50;

interface Props {
  /** undefined while they are read, 'none' where the workbook has no table of customers. */
  readonly customers: readonly CustomerEntry[] | 'none' | undefined;
  readonly isBusy: boolean;
  /** Keys of the customers that were chosen. */
  readonly onBuild: (keys: readonly string[]) => void;
}

/** The customers of the workbook: search, choose, build cards for the chosen ones. */
export function CustomersPage({ customers, isBusy, onBuild }: Props): React.JSX.Element {
  const texts = useTexts();
  if (customers === undefined) return <Spinner size="tiny" label={texts('pane.loading')} />;
  if (customers === 'none') return <Text>{texts('pane.customers.noTable')}</Text>;
  return <Chooser customers={customers} isBusy={isBusy} onBuild={onBuild} />;
}

function Chooser({ customers, isBusy, onBuild }: Props & { readonly customers: readonly CustomerEntry[] }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [search, setSearch] = useState('');
  const [atMost, setAtMost] = useState(SHOWN_AT_ONCE);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = searchCustomers(customers, search);
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <Panel title={texts('pane.customers.title')}>
      <SearchBox
        className={styles.search}
        placeholder={texts('pane.customers.search')}
        aria-label={texts('pane.customers.search')}
        value={search}
        onChange={(_, data) => setSearch(data.value)}
      />
      <div className={styles.buttons}>
        <Button size="small" onClick={() => setChosen(new Set([...chosen, ...found.map(({ key }) => key)]))} disabled={found.length === 0}>
          {texts('pane.customers.chooseShown')} ({found.length})
        </Button>
        <Button size="small" appearance="subtle" onClick={() => setChosen(new Set())} disabled={chosen.size === 0}>
          {texts('pane.customers.chooseNone')}
        </Button>
      </div>
      {found.length === 0 && <Text role="status">{texts('pane.customers.none')}</Text>}
      <ul className={styles.list}>
        {found.slice(0, atMost).map((customer, index) => (
          <li key={`${index} ${customer.key}`}>
            <Checkbox
              checked={chosen.has(customer.key)}
              onChange={() => toggle(customer.key)}
              label={
                <span className={styles.name}>
                  {customer.name}
                  <Caption1 className={styles.place}>{[customer.customerId, customer.place].filter((part) => part !== '').join(' · ')}</Caption1>
                </span>
              }
            />
          </li>
        ))}
      </ul>
      {found.length > atMost && (
        <Button appearance="subtle" onClick={() => setAtMost(atMost + SHOWN_AT_ONCE * 4)}>
          {texts('pane.customers.showMore', { count: found.length - atMost })}
        </Button>
      )}
      <Button className={styles.build} appearance="primary" disabled={isBusy || chosen.size === 0} onClick={() => onBuild([...chosen])}>
        {texts('pane.customers.buildChosen', { count: chosen.size })}
      </Button>
    </Panel>
  );
}
