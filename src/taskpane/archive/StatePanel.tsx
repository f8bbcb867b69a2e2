import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { holdersOf } from '../../domain/archive/rights/positions';
import type { Position } from '../../domain/archive/archiveTerms';
import { ARCHIVE_STATUS_ITEMS, POSITION_ITEMS } from '../../domain/catalogue/listItems';
import type { ArchiveOverview } from '../../jobs/archiveOverview';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Positions whose holders decide or keep the archive (A3, A7, A8). */
const DECIDING: readonly Position[] = ['generalManager', 'deputyGeneralManager', 'headOfOffice', 'archivist'];

/** Documents by status, and who holds which position today. */
export function StatePanel({ archive }: { readonly archive: ArchiveOverview }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const label = (items: typeof POSITION_ITEMS, key: string): string => items.find((item) => item.key === key)?.label[texts.language] ?? key;
  return (
    <Panel title={texts('archive.pane.state')}>
      <ul className={styles.list}>
        {archive.statuses.map(({ status, documents }) => (
          <li key={status} className={styles.row}>
            <Text>{label(ARCHIVE_STATUS_ITEMS, status)}</Text>
            <Caption1>{texts('archive.pane.documents', { count: documents })}</Caption1>
          </li>
        ))}
      </ul>
      <Text weight="semibold">{texts('archive.pane.holders')}</Text>
      <ul className={styles.list}>
        {DECIDING.map((position) => (
          <li key={position} className={styles.row}>
            <Text>{label(POSITION_ITEMS, position)}</Text>
            <Caption1>{holdersOf(position, archive.today, archive.appointments).join(', ') || texts('archive.pane.vacant')}</Caption1>
          </li>
        ))}
      </ul>
      <Caption1 className={styles.quiet}>{texts('archive.pane.honest')}</Caption1>
    </Panel>
  );
}
