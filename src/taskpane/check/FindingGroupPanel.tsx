import { Badge, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place } from '../../domain/problem';
import type { Severity } from '../../domain/validation/rule';
import { wordField, wordRule } from '../../i18n/wordFinding';
import { useTexts } from '../language/TextsContext';
import { FindingItem } from './FindingItem';
import type { FindingGroup } from './filterFindings';
import { ReasonForm } from './ReasonForm';
import { SeverityForm } from './SeverityForm';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  heading: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, margin: 0 },
  rule: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

const BADGES = { error: 'danger', warning: 'warning', hint: 'informative' } as const;
const SHOWN_AT_FIRST = 3;
const SHOWN_MORE = 50;

export interface FindingActions {
  readonly onGoTo: (place: Place) => void;
  /** Shows what mending all of a rule, or one finding by its key, would change. */
  readonly onMend: (choice: { readonly rules: readonly string[]; readonly findings: readonly string[] }) => void;
  readonly onDismiss: (key: string, reason: string) => void;
  readonly onSwitchOff: (rule: string, reason: string) => void;
  readonly onSeverity: (rule: string, severity: Severity, reason: string) => void;
}

interface Props {
  readonly group: FindingGroup;
  readonly isBusy: boolean;
  readonly actions: FindingActions;
}

/** Everything that one rule found: what it asks, the first findings, and what can be done about all of them. */
export function FindingGroupPanel({ group, isBusy, actions }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const { rule, severity, findings } = group;
  const field = wordField(texts, rule.table, rule.field);
  return (
    <section className={styles.group} aria-label={`${field}: ${wordRule(texts, rule)}`}>
      <h3 className={styles.heading}>
        <Badge appearance="tint" color={BADGES[severity]} aria-label={texts(`validation.severities.${severity}`)}>
          {findings.length}
        </Badge>
        <Text weight="semibold">{field}</Text>
      </h3>
      <Caption1 className={styles.rule}>
        {wordRule(texts, rule)} · {texts(`tables.sheets.${rule.table}`)} · {texts('pane.problems.rule', { rule: rule.policyRule })}
      </Caption1>
      <ul className={styles.list}>
        {findings.slice(0, shown).map((finding) => (
          <FindingItem key={finding.key} finding={finding} isBusy={isBusy} actions={actions} />
        ))}
      </ul>
      <GroupActions group={group} isBusy={isBusy} actions={actions} shown={shown} onMore={() => setShown(shown + SHOWN_MORE)} />
    </section>
  );
}

/** What can be done about a whole rule: more of it shown, mended, weighed otherwise, switched off. */
function GroupActions({ group, isBusy, actions, shown, onMore }: Props & { readonly shown: number; readonly onMore: () => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [deciding, setDeciding] = useState<Decision>();
  const { rule, findings, fixable } = group;
  return (
    <>
      <div className={styles.buttons}>
        {findings.length > shown && (
          <Button size="small" appearance="subtle" onClick={onMore}>
            {texts('pane.check.more', { count: Math.min(SHOWN_MORE, findings.length - shown) })}
          </Button>
        )}
        {fixable > 1 && (
          <Button size="small" disabled={isBusy} onClick={() => actions.onMend({ rules: [rule.id], findings: [] })}>
            {texts('pane.check.mendAll', { count: fixable })}
          </Button>
        )}
        {!deciding &&
          DECISIONS.map((decision) => (
            <Button key={decision} size="small" appearance="subtle" disabled={isBusy} onClick={() => setDeciding(decision)}>
              {texts(decision === 'off' ? 'pane.check.switchOff' : 'pane.check.changeSeverity')}
            </Button>
          ))}
      </div>
      {deciding && <DecisionForm decision={deciding} group={group} isBusy={isBusy} actions={actions} onBack={() => setDeciding(undefined)} />}
    </>
  );
}

const DECISIONS = ['severity', 'off'] as const;
type Decision = (typeof DECISIONS)[number];

function DecisionForm({ decision, group: { rule, severity }, isBusy, actions, onBack }: Props & { readonly decision: Decision; readonly onBack: () => void }): React.JSX.Element {
  const texts = useTexts();
  if (decision === 'severity')
    return <SeverityForm now={severity} isBusy={isBusy} onConfirm={(chosen, reason) => actions.onSeverity(rule.id, chosen, reason)} onBack={onBack} />;
  return (
    <ReasonForm
      label={texts('pane.check.switchOffReason')}
      confirm={texts('pane.check.switchOff')}
      isBusy={isBusy}
      onConfirm={(reason) => actions.onSwitchOff(rule.id, reason)}
      onBack={onBack}
    />
  );
}
