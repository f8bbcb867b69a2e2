import { Button, Link, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { assertNever } from '../../domain/assertNever';
import type { Place } from '../../domain/problem';
import type { TextKey, Texts } from '../../i18n/texts';
import { wordCount, wordJob } from '../../i18n/wordJob';
import type { JobResult } from '../../jobs/job';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import type { JobState, Outcome } from '../running/jobState';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: 'none' },
  sheets: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  details: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
});

const SHEETS_AT_FIRST = 8;

interface Props {
  readonly state: Extract<JobState, { readonly kind: 'ended' }>;
  readonly onGoTo: (place: Place) => void;
  readonly onAgain: () => void;
  /** Takes back what the job did. */
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** How the last job ended: what was made, what a person has to know, or what happened, what was kept and what to do. */
export function EndedJob({ state, onGoTo, onAgain, onUndo, onClose }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { outcome } = state;
  return (
    <Panel>
      <div role={outcome.kind === 'failed' || outcome.kind === 'refused' ? 'alert' : 'status'}>
        <Headline job={wordJob(texts, state.job)} outcome={outcome} />
      </div>
      {outcome.kind === 'done' && <Made result={outcome.result} onGoTo={onGoTo} />}
      {outcome.kind === 'refused' && <ProblemList problems={[outcome.problem]} onGoTo={onGoTo} />}
      {outcome.kind === 'failed' && (
        <details className={styles.details}>
          <summary>{texts('pane.result.details')}</summary>
          {texts('pane.result.detailCode')}: {outcome.detail}
          {outcome.place !== '' && ` · ${texts('pane.result.detailPlace')}: ${outcome.place}`}
        </details>
      )}
      <div className={styles.buttons}>
        {outcome.kind !== 'done' && <Button onClick={onAgain}>{texts('pane.tryAgain')}</Button>}
        {outcome.kind === 'done' && state.job !== 'undoLastRun' && changedSomething(outcome.result) && (
          <Button onClick={onUndo}>{texts('pane.result.undo')}</Button>
        )}
        <Button appearance="subtle" onClick={onClose}>
          {texts('pane.close')}
        </Button>
      </div>
    </Panel>
  );
}

const changedSomething = ({ sheetsMade, counts }: JobResult): boolean =>
  sheetsMade.length > 0 || CHANGES.some((name) => (counts[name] ?? 0) > 0);

/** Counts of what a job changed on sheets that were there. */
const CHANGES = ['rowsAdded', 'cellsFilled', 'cellsChanged', 'cardsRefreshed', 'sheetsRefreshed', 'customersMerged'] as const;

function Headline({ job, outcome }: { readonly job: string; readonly outcome: Outcome }): React.JSX.Element {
  const texts = useTexts();
  switch (outcome.kind) {
    case 'done': {
      const needsLook = outcome.result.problems.some((problem) => problem.severity !== 'hint');
      const title = texts(needsLook ? 'pane.result.doneWithProblems' : 'pane.result.done', { job });
      return <Message intent={needsLook ? 'warning' : 'success'} title={title} lines={[]} />;
    }
    case 'cancelled':
      return <Message intent="info" title={texts('pane.result.cancelled', { job })} lines={whatStayed(texts, 'pane.result.cancelledText', outcome.sheetsLeft)} />;
    case 'refused':
      return <Message intent="warning" title={texts('pane.result.refused', { job })} lines={[texts('pane.result.nothingWritten')]} />;
    case 'failed': {
      const lines = [texts(`errors.${outcome.code}.what`), ...whatStayed(texts, 'pane.result.kept', outcome.sheetsLeft), texts(`errors.${outcome.code}.advice`)];
      return <Message intent="error" title={texts('pane.result.failed', { job })} lines={lines} />;
    }
    default:
      return assertNever(outcome);
  }
}

/** That all is as it was, or which sheets stand there that are not whole. */
const whatStayed = (texts: Texts, ifNothing: TextKey, sheetsLeft: readonly string[]): readonly string[] =>
  sheetsLeft.length === 0 ? [texts(ifNothing)] : [texts('files.sheetsLeft', { sheets: sheetsLeft.join(', ') })];

function Message(props: {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly title: string;
  readonly lines: readonly string[];
}): React.JSX.Element {
  return (
    <MessageBar intent={props.intent} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{props.title}</MessageBarTitle>
        {props.lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}

function Made({ result, onGoTo }: { readonly result: JobResult; readonly onGoTo: (place: Place) => void }): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const [isWhole, setIsWhole] = useState(false);
  const counts = Object.entries(result.counts).filter(([, count]) => count !== 0);
  const shown = isWhole ? result.sheetsMade : result.sheetsMade.slice(0, SHEETS_AT_FIRST);
  return (
    <>
      <ul className={styles.counts}>
        {counts.map(([name, count]) => (
          <li key={name}>
            <Text weight="semibold">{wordCount(texts, name, count)}</Text>
          </li>
        ))}
      </ul>
      {shown.length > 0 && (
        <div className={styles.sheets} role="group" aria-label={texts('pane.result.sheets')}>
          {shown.map((sheet) => (
            <Link as="button" key={sheet} onClick={() => onGoTo({ sheet })}>
              {sheet}
            </Link>
          ))}
          {shown.length < result.sheetsMade.length && (
            <Button size="small" appearance="subtle" onClick={() => setIsWhole(true)}>
              {texts('pane.result.moreSheets', { count: result.sheetsMade.length })}
            </Button>
          )}
        </div>
      )}
      {result.problems.length > 0 && <ProblemList problems={result.problems} onGoTo={onGoTo} />}
    </>
  );
}
