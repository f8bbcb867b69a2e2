import { Button, Caption1, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { wordProblem } from '../../i18n/wordProblem';
import type { DuplicateList } from '../../jobs/duplicateList';
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
});

const SHOWN_AT_FIRST = 10;

/** Starts a job with its options. */
export type StartJob = (job: 'findDuplicates' | 'mergeCustomers', given: Readonly<Record<string, string>>) => void;

/** What the panels of duplicates and of joins need. */
export interface DuplicatesProps {
  readonly services: PaneServices;
  readonly wishes: RunWishes;
  readonly overview: OverviewState;
  readonly isBusy: boolean;
  readonly onStart: StartJob;
}

/** Customers that may be one, looked for when a person asks. */
export function DuplicatesPanel({ services, wishes, overview, isBusy, onStart }: DuplicatesProps): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isAsked, setIsAsked] = useState(false);
  const state = useDuplicates(services, wishes, isAsked, overview);
  return (
    <Panel title={texts('duplicates.title')}>
      {!isAsked && (
        <Button className={styles.start} size="small" disabled={isBusy} onClick={() => setIsAsked(true)}>
          {texts('pane.duplicates.look')}
        </Button>
      )}
      {isAsked && state.kind === 'looking' && <Spinner size="tiny" label={texts('pane.loading')} />}
      {state.kind === 'failed' && <Text role="alert">{texts('pane.home.readFailed')}</Text>}
      {state.kind === 'refused' && <Text role="status">{wordProblem(texts, state.problem)}</Text>}
      {state.kind === 'found' && <Pairs list={state.list} isBusy={isBusy} onStart={onStart} />}
    </Panel>
  );
}

/** The pairs side by side: joined by a person's word, or told apart for good. */
function Pairs({ list: { entries, canJoin }, isBusy, onStart }: { readonly list: DuplicateList; readonly isBusy: boolean; readonly onStart: StartJob }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  if (entries.length === 0) return <Text role="status">{texts('pane.duplicates.none')}</Text>;
  return (
    <>
      {!canJoin && <Caption1>{texts('pane.duplicates.needsTables')}</Caption1>}
      <ul className={styles.list}>
        {entries.slice(0, shown).map((entry) => (
          <DuplicateItem key={`${entry.survivor.key}|${entry.merged.key}`} entry={entry} canJoin={canJoin} isBusy={isBusy} onStart={onStart} />
        ))}
      </ul>
      {entries.length > shown && (
        <Button className={styles.start} size="small" appearance="subtle" onClick={() => setShown(entries.length)}>
          {texts('pane.check.more', { count: entries.length - shown })}
        </Button>
      )}
    </>
  );
}
