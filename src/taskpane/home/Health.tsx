import { Button, Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { Place } from '../../domain/problem';
import type { WorkbookOverview } from '../../workbook/readOverview';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  name: { overflowWrap: 'anywhere', textAlign: 'start' },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  again: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface Props {
  readonly overview: WorkbookOverview;
  readonly onGoTo: (place: Place) => void;
  readonly onRefresh: () => void;
}

/** What the workbook has: its tables with their rows, and its cards. */
export function Health({ overview, onGoTo, onRefresh }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  if (overview.tables.length === 0) {
    return (
      <Panel title={texts('pane.home.nothingYet')}>
        <Text>{texts('pane.home.nothingYetText')}</Text>
      </Panel>
    );
  }
  const cards = overview.cardSheets;
  return (
    <Panel title={texts('pane.home.health')}>
      <ul className={styles.list}>
        {overview.tables.map(({ table, sheetName, rows }) => (
          <li key={table} className={styles.row}>
            <Link as="button" className={styles.name} onClick={() => onGoTo({ sheet: sheetName })}>
              {sheetName}
            </Link>
            <Caption1 className={styles.count}>{texts('pane.home.rows', { count: rows })}</Caption1>
          </li>
        ))}
        <li className={styles.row}>
          <Caption1 className={styles.count}>{cards === 0 ? texts('pane.home.noCards') : texts('pane.home.cards', { count: cards })}</Caption1>
        </li>
      </ul>
      <Button className={styles.again} size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={onRefresh}>
        {texts('pane.home.refresh')}
      </Button>
    </Panel>
  );
}
