import { Button, Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place } from '../../domain/problem';
import type { PlacedFinding, RuleOutcome } from '../../domain/validation/placedFinding';
import { wordField, wordFinding, wordRule } from '../../i18n/wordFinding';
import { placeText } from '../../i18n/wordProblem';
import { useTexts } from '../language/TextsContext';
import type { Checked } from './useCheck';
import { whoAndWhen } from './whoAndWhen';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Findings that are shown before a person asks for more. */
const SHOWN_AT_FIRST = 10;

interface Props {
  readonly checked: Checked;
  readonly isBusy: boolean;
  /** Takes a decision back, with the options that `validate` takes for it. */
  readonly onRestore: (given: Readonly<Record<string, string>>) => void;
  readonly onGoTo: (place: Place) => void;
}

/** What people decided about rules and findings of this workbook, by whom and why; each decision can be taken back. */
export function DecidedList({ checked, isBusy, onRestore, onGoTo }: Props): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const { outcome, settings } = checked;
  const rules = outcome.rules.filter(({ rule }) => settings.rules[rule.id]);
  const { dismissed } = outcome;
  if (rules.length + dismissed.length === 0) return null;
  const off = rules.filter(({ isOff }) => isOff).length;
  return (
    <section className={styles.part} aria-label={texts('pane.check.decided')}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {texts('pane.check.decided')}
      </Text>
      <Caption1>{texts('pane.check.setAside', { dismissed: dismissed.length, off })}</Caption1>
      <ul className={styles.list}>
        {rules.map((outcomeOfRule) => (
          <DecidedRule key={outcomeOfRule.rule.id} outcome={outcomeOfRule} settings={settings} isBusy={isBusy} onRestore={onRestore} />
        ))}
        {dismissed.slice(0, shown).map((finding) => (
          <DismissedFinding key={finding.key} finding={finding} settings={settings} isBusy={isBusy} onRestore={onRestore} onGoTo={onGoTo} />
        ))}
      </ul>
      {dismissed.length > shown && (
        <Button size="small" appearance="subtle" onClick={() => setShown(dismissed.length)}>
          {texts('pane.check.more', { count: dismissed.length - shown })}
        </Button>
      )}
    </section>
  );
}

type Settings = Checked['settings'];

interface RuleProps extends Pick<Props, 'isBusy' | 'onRestore'> {
  readonly outcome: RuleOutcome;
  readonly settings: Settings;
}

function DecidedRule({ outcome: { rule, severity, isOff }, settings, isBusy, onRestore }: RuleProps): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const decision = settings.rules[rule.id];
  return (
    <li className={styles.item}>
      <Text size={200}>
        {isOff ? texts('pane.check.switchedOff') : texts(`validation.severities.${severity}`)} · {wordField(texts, rule.table, rule.field)} · {wordRule(texts, rule)}
      </Text>
      {decision && <Word word={decision} />}
      <Button size="small" appearance="transparent" disabled={isBusy} onClick={() => onRestore({ on: rule.id })}>
        {texts(isOff ? 'pane.check.switchOn' : 'pane.check.asAtFirst')}
      </Button>
    </li>
  );
}

/** Who decided it, when and why. */
function Word({ word: { user, date, reason } }: { readonly word: { readonly user: string; readonly date: string; readonly reason: string } }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  return <Caption1 className={styles.muted}>{texts('pane.check.decidedBy', { who: whoAndWhen(user, date), reason })}</Caption1>;
}

interface FindingProps extends Pick<Props, 'isBusy' | 'onRestore' | 'onGoTo'> {
  readonly finding: PlacedFinding;
  readonly settings: Settings;
}

function DismissedFinding({ finding, settings, isBusy, onRestore, onGoTo }: FindingProps): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const decision = settings.dismissed[finding.key];
  return (
    <li className={styles.item}>
      <Text size={200}>
        {texts('pane.check.dismissed')} · {wordFinding(texts, finding).message}
      </Text>
      {decision && <Word word={decision} />}
      <Link as="button" style={{ fontSize: tokens.fontSizeBase200 }} onClick={() => onGoTo(finding.place)}>
        {placeText(finding.place)}
      </Link>
      <Button size="small" appearance="transparent" disabled={isBusy} onClick={() => onRestore({ restore: finding.key })}>
        {texts('pane.check.tellAgain')}
      </Button>
    </li>
  );
}
