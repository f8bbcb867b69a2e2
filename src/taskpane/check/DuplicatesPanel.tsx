import { Button, Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OverviewState } from '../app/useOverview';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import type { RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';
import { DuplicateItem } from './DuplicateItem';
import { useDuplicates } from './useDuplicates';

const useStyles = makeStyles({
  start: { alignSelf: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  join: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
});

const SHOWN_AT_FIRST = 10;

/** Starts a job with its options. */
export type StartJob = (job: 'findDuplicates' | 'mergeCustomers', given: Readonly<Record<string, string>>) => void;

interface Props {
  readonly services: PaneServices;
  readonly wishes: RunWishes;
  readonly overview: OverviewState;
  readonly isBusy: boolean;
  readonly onStart: StartJob;
}

/** Customers that may be one, side by side: joined by a person's word, or told apart for good; joins can be undone. */
export function DuplicatesPanel({ services, wishes, overview, isBusy, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isAsked, setIsAsked] = useState(false);
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const list = useDuplicates(services, wishes, isAsked, overview);
  const entries = list && list !== 'failed' ? list.entries : [];
  const joins = list && list !== 'failed' ? list.joins : [];
  return (
    <Panel title={texts('duplicates.title')}>
      {!isAsked && (
        <Button className={styles.start} size="small" disabled={isBusy} onClick={() => setIsAsked(true)}>
          {texts('pane.duplicates.look')}
        </Button>
      )}
      {isAsked && list === undefined && <Spinner size="tiny" label={texts('pane.loading')} />}
      {list === 'failed' && <Text role="alert">{texts('pane.home.readFailed')}</Text>}
      {list && list !== 'failed' && entries.length === 0 && <Text role="status">{texts('pane.duplicates.none')}</Text>}
      <ul className={styles.list}>
        {entries.slice(0, shown).map((entry) => (
          <DuplicateItem key={`${entry.survivor.key}|${entry.merged.key}`} entry={entry} isBusy={isBusy} onStart={onStart} />
        ))}
      </ul>
      {entries.length > shown && (
        <Button className={styles.start} size="small" appearance="subtle" onClick={() => setShown(entries.length)}>
          {texts('pane.check.more', { count: entries.length - shown })}
        </Button>
      )}
      {joins.map(({ number, survivor, merged, on, by }) => (
        <div key={number} className={styles.join}>
          <Caption1>{texts('pane.duplicates.joined', { survivor, merged, on, by })}</Caption1>
          <Button size="small" appearance="transparent" disabled={isBusy} onClick={() => onStart('mergeCustomers', { undo: String(number) })}>
            {texts('pane.duplicates.undoJoin')}
          </Button>
        </div>
      ))}
    </Panel>
  );
}
