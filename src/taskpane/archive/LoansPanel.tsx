import { Badge, Button, Caption1, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Loan } from '../../domain/archive/borrowing/foldLoans';
import type { LadderRung, LoanOut } from '../../domain/archive/borrowing/loanLadder';
import type { LoanAction } from '../../domain/archive/borrowing/loanStep';
import { clockOf } from '../../domain/archive/borrowing/loanTime';
import { isoOf } from '../../domain/serialDate';
import type { StepsOverview } from '../../jobs/archiveSteps/stepsOverview';
import { Panel } from '../app/Panel';
import type { PaneJob } from '../home/JobButton';
import { useTexts } from '../language/TextsContext';
import { refusalText } from './decisionText';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  head: { overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface Props {
  readonly steps: StepsOverview;
  /** Who takes the steps. */
  readonly who: string;
  readonly isBusy: boolean;
  readonly onStart: (job: PaneJob, given: Readonly<Record<string, string>>) => void;
}

/** Requests that wait, with what the acting person may do about each (A7). */
export function WaitingPanel({ steps, who, isBusy, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [reason, setReason] = useState('');
  const kindsOf = ({ state }: Loan) => (state === 'requested' ? (['approve', 'refuse', 'lend', 'withdraw'] as const) : (['lend', 'withdraw'] as const));
  return (
    <Panel title={texts('archiveSteps.waiting.title')}>
      {steps.waiting.length === 0 && <Text>{texts('archiveSteps.waiting.nothing')}</Text>}
      {steps.waiting.some(({ state }) => state === 'requested') && (
        <Field size="small" label={texts('archiveSteps.waiting.reason')}>
          <Input size="small" value={reason} onChange={(_, data) => setReason(data.value)} />
        </Field>
      )}
      <ul className={styles.list}>
        {steps.waiting.map((loan) => {
          const actions = kindsOf(loan).map((kind): LoanAction & { kind: 'approve' | 'refuse' | 'lend' | 'withdraw' } => ({ kind, loan: loan.number, by: who, remarks: reason }));
          const outcomes = actions.map((action) => ({ action, outcome: steps.decideLoan(action) }));
          const possible = outcomes.filter(({ outcome }) => outcome.kind === 'done');
          const [first] = outcomes;
          return (
            <li key={loan.number} className={styles.item}>
              <Text className={styles.head}>{`${loan.number} · ${loan.first.fileNumber} · ${loan.first.borrower}`}</Text>
              <Caption1 className={styles.quiet}>{loan.first.title}</Caption1>
              <div className={styles.row}>
                {possible.map(({ action }) => (
                  <Button key={action.kind} size="small" disabled={isBusy} onClick={() => onStart('borrow', { step: action.kind, loan: loan.number, who, ...(reason === '' ? {} : { reason }) })}>
                    {texts(`archiveSteps.waiting.${action.kind}`)}
                  </Button>
                ))}
              </div>
              {first?.outcome.kind === 'refused' && <Caption1 className={styles.quiet}>{refusalText(first.outcome, texts)}</Caption1>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const COLORS: Readonly<Record<LadderRung, 'danger' | 'warning' | 'informative' | 'success'>> = { recalled: 'danger', longOverdue: 'danger', overdue: 'danger', dueSoon: 'warning', inTime: 'success' };

/** What is out, the most urgent first, and its return (A7.4). */
export function ReturnPanel({ steps, who, isBusy, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [state, setState] = useState('');
  return (
    <Panel title={texts('archiveSteps.out.title')}>
      {steps.out.length === 0 && <Text>{texts('archiveSteps.out.nothing')}</Text>}
      {steps.out.length > 0 && (
        <Field size="small" label={texts('archiveSteps.out.state')}>
          <Input size="small" value={state} onChange={(_, data) => setState(data.value)} />
        </Field>
      )}
      <ul className={styles.list}>
        {steps.out.map((out) => (
          <LoanOutItem key={out.loan.number} out={out} steps={steps} who={who} state={state} isBusy={isBusy} onStart={onStart} />
        ))}
      </ul>
      <Button size="small" disabled={isBusy} onClick={() => onStart('borrow', {})}>
        {texts('archiveSteps.out.list')}
      </Button>
    </Panel>
  );
}

function LoanOutItem({ out, steps, who, state, isBusy, onStart }: Props & { readonly out: LoanOut; readonly state: string }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { loan, rung, dueAt } = out;
  const outcome = steps.decideLoan({ kind: 'return', loan: loan.number, by: who, returnState: state });
  return (
    <li className={styles.item}>
      <span className={styles.row}>
        <Text className={styles.head}>{`${loan.first.fileNumber} · ${loan.first.borrower}`}</Text>
        <Badge appearance="tint" color={COLORS[rung]}>
          {texts(`archiveForms.loansOut.rungs.${rung}`)}
        </Badge>
      </span>
      <Caption1 className={styles.quiet}>{`${loan.number} · ${dueAt === undefined ? '' : texts('archiveSteps.out.due', { time: `${isoOf(dueAt)} ${clockOf(dueAt)}` })}`}</Caption1>
      <div className={styles.row}>
        <Button size="small" disabled={isBusy || outcome.kind === 'refused'} onClick={() => onStart('returnLoan', { loan: loan.number, who, state })}>
          {texts('archiveSteps.out.giveBack')}
        </Button>
      </div>
      {outcome.kind === 'refused' && <Caption1 className={styles.quiet}>{refusalText(outcome, texts)}</Caption1>}
    </li>
  );
}
