import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { JoinEntry } from '../../jobs/merge/listJoins';
import { Panel } from '../app/Panel';
import type { OverviewState } from '../app/useOverview';
import { useTexts } from '../language/TextsContext';
import { quietContext, type RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';
import type { DuplicatesProps } from './DuplicatesPanel';
import { whoAndWhen } from './whoAndWhen';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  join: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** The joins of customers that can be undone, each with what undoing brings back; nothing where there are none. */
export function JoinsPanel({ services, wishes, overview, isBusy, onStart }: DuplicatesProps): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts();
  const joins = useJoins(services, wishes, overview);
  if (joins.length === 0) return null;
  return (
    <Panel title={texts('pane.duplicates.joinsTitle')}>
      <Caption1 className={styles.muted}>{texts('pane.duplicates.undoHow')}</Caption1>
      <ul className={styles.list}>
        {joins.map(({ number, survivor, merged, on, by, rows }) => (
          <li key={number} className={styles.join}>
            <Caption1>{texts('pane.duplicates.joined', { number, survivor, merged, who: whoAndWhen(by, on) })}</Caption1>
            {rows > 0 && <Caption1 className={styles.muted}>{texts('pane.duplicates.followed', { count: rows })}</Caption1>}
            <Button size="small" disabled={isBusy} onClick={() => onStart('mergeCustomers', { undo: String(number) })}>
              {texts('pane.duplicates.undoJoin')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Read when the page is shown and again after each job; what cannot be read now counts as none. */
function useJoins(services: PaneServices, wishes: RunWishes, overview: OverviewState): readonly JoinEntry[] {
  const [joins, setJoins] = useState<readonly JoinEntry[]>([]);
  useEffect(() => {
    let isCurrent = true;
    services.listJoins(quietContext(services, wishes)).then(
      (found) => isCurrent && setJoins(found),
      () => isCurrent && setJoins([]),
    );
    return () => {
      isCurrent = false;
    };
  }, [services, wishes, overview]);
  return joins;
}
