import { Badge, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { CalendarPeriod, FilingCalendar } from '../../domain/archive/filing/filingCalendar';
import { periodKey } from '../../domain/archive/filing/filingPeriod';
import { sumOf, type PeriodSum } from '../../domain/archive/filing/filingYear';
import { isoOf } from '../../domain/serialDate';
import type { Texts } from '../../i18n/texts';
import { wordPeriod } from '../../i18n/wordPeriod';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

/** A5.1, A5.2: the periods of the year, with what is in, due and missing. */
export function CalendarPanel({ calendar }: { readonly calendar: FilingCalendar }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Panel title={texts('archive.pane.calendar', { year: calendar.year })}>
      <ul className={styles.list}>
        {calendar.periods.map((period) => (
          <li key={periodKey(period.period)} className={styles.row}>
            <Text>{wordPeriod(texts, period.period)}</Text>
            <span className={styles.state}>
              <Caption1 className={styles.count}>{countsOf(period, calendar.today, texts)}</Caption1>
              <StateBadge sum={sumOf(period)} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function countsOf(period: CalendarPeriod, today: number, texts: Texts): string {
  const { there, owed } = sumOf(period);
  const counts = texts('archive.pane.calendarRow', { there, owed });
  return today < period.from ? `${counts} · ${texts('archive.pane.nextMonth', { from: isoOf(period.from) })}` : counts;
}

/** The most pressing state of a period; none where nothing is owed or nothing is open. */
function StateBadge({ sum }: { readonly sum: PeriodSum }): React.JSX.Element | null {
  const texts = useTexts();
  if (sum.missing > 0) return <Badge color="danger" appearance="tint">{`${texts('archive.states.missing')} ${sum.missing}`}</Badge>;
  if (sum.due > 0) return <Badge color="warning" appearance="tint">{`${texts('archive.states.due')} ${sum.due}`}</Badge>;
  if (sum.late > 0) return <Badge color="informative" appearance="tint">{`${texts('archive.states.late')} ${sum.late}`}</Badge>;
  return null;
}
