import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Place } from '../../domain/problem';
import type { FixChoice } from '../../domain/validation/cellChanges';
import type { CheckOutcome } from '../../domain/validation/placedFinding';
import { wordProblem } from '../../i18n/wordProblem';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import { DecidedList } from './DecidedList';
import { FindingFilters } from './FindingFilters';
import { FindingGroupPanel, type FindingActions } from './FindingGroupPanel';
import { groupFindings, NO_FILTER } from './filterFindings';
import { MendPreview, type MendProposal } from './MendPreview';
import type { Check } from './useCheck';

const useStyles = makeStyles({ buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

interface Props {
  readonly check: Check;
  readonly isBusy: boolean;
  readonly propose: (choice: FixChoice) => Promise<MendProposal>;
  /** Starts a job with its options. */
  readonly onStart: (job: 'validate' | 'fixEntries', given?: Readonly<Record<string, string>>) => void;
  readonly onGoTo: (place: Place) => void;
}

/** What the rules found: by rule, filtered, mended one by one or all of a kind, dismissed with a reason. */
export function CheckPage({ check, isBusy, propose, onStart, onGoTo }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [mending, setMending] = useState<FixChoice>();
  const { state } = check;
  if (mending) {
    const mend = ({ rules, findings }: FixChoice): void => {
      setMending(undefined);
      onStart('fixEntries', { ...(rules.length > 0 && { rule: rules.join(',') }), ...(findings.length > 0 && { finding: findings.join(',') }) });
    };
    return <MendPreview choice={mending} propose={propose} onConfirm={mend} onBack={() => setMending(undefined)} />;
  }
  const actions: FindingActions = {
    onGoTo,
    onMend: setMending,
    onDismiss: (key, reason) => onStart('validate', { dismiss: key, reason }),
    onSwitchOff: (rule, reason) => onStart('validate', { off: rule, reason }),
    onSeverity: (rule, severity, reason) => onStart('validate', { severity: `${rule}:${severity}`, reason }),
  };
  return (
    <Panel title={texts('validation.title')}>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={isBusy} onClick={() => onStart('validate')}>
          {texts('pane.check.writeReport')}
        </Button>
        <Button size="small" disabled={isBusy || state.kind === 'checking'} onClick={check.look}>
          {texts('pane.home.refresh')}
        </Button>
      </div>
      {state.kind === 'checking' && <Spinner size="tiny" label={texts('phases.checking')} />}
      {(state.kind === 'refused' || state.kind === 'failed') && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{state.kind === 'refused' ? wordProblem(texts, state.problem) : texts('pane.home.readFailed')}</MessageBarBody>
        </MessageBar>
      )}
      {state.kind === 'checked' && <Findings outcome={state.outcome} isBusy={isBusy} actions={actions} />}
      {state.kind === 'checked' && <DecidedList checked={state} isBusy={isBusy} onRestore={(given) => onStart('validate', given)} onGoTo={onGoTo} />}
    </Panel>
  );
}

/** Groups beyond these are few people's business at once; filters lead to them. */
const GROUPS_AT_MOST = 60;

function Findings({ outcome, isBusy, actions }: { readonly outcome: CheckOutcome; readonly isBusy: boolean; readonly actions: FindingActions }): React.JSX.Element {
  const texts = useTexts();
  const [filter, setFilter] = useState(NO_FILTER);
  const groups = groupFindings(outcome.findings, filter);
  const tables = [...new Set(outcome.findings.map(({ rule }) => rule.table))];
  return (
    <>
      {outcome.unstructured.length > 0 && <Text size={200}>{texts('pane.check.listsOnly')}</Text>}
      {outcome.findings.length === 0 ? (
        <Text role="status">{texts('validation.report.nothing')}</Text>
      ) : (
        <FindingFilters filter={filter} tables={tables} onFilter={setFilter} />
      )}
      {outcome.findings.length > 0 && groups.length === 0 && <Text role="status">{texts('pane.check.noneShown')}</Text>}
      {groups.slice(0, GROUPS_AT_MOST).map((group) => (
        <FindingGroupPanel key={group.rule.id} group={group} isBusy={isBusy} actions={actions} />
      ))}
    </>
  );
}
