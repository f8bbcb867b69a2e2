import { Button, Caption1, makeStyles, MessageBar, MessageBarBody, ProgressBar, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { wordPhase } from '../../../i18n/wordJob';
import { wordProblem } from '../../../i18n/wordProblem';
import type { GivenOptions } from '../../../jobs/options';
import type { OverviewState } from '../../app/useOverview';
import { useTexts } from '../../language/TextsContext';
import { shareDone } from '../../running/jobState';
import { today, type RunWishes } from '../../running/useJobRunner';
import type { PaneServices } from '../../services';
import { ChoiceFields } from './ChoiceFields';
import { choiceOf, optionsOf, type CompositionChoice } from './compositionChoice';
import { FirstFigures } from './FirstFigures';
import { StartButtons } from './StartButtons';
import { useComposition, usePreview, type CompositionState } from './useComposition';

const useStyles = makeStyles({
  text: { color: tokens.colorNeutralForeground2 },
  look: { alignSelf: 'flex-start' },
  reading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** From so many lines on, figures take seconds of work, which nobody wants with every choice: they are worked out when somebody asks. */
const LARGE_LEDGER = 300_000;

interface Props {
  readonly services: PaneServices;
  readonly wishes: RunWishes;
  readonly overview: OverviewState;
  readonly isBusy: boolean;
  readonly onStart: (given: GivenOptions) => void;
}

/** P3.3: which reports, of which period and sales, with their first figures before anything is written. Without a choice the last one holds. */
export function CompositionPanel({ services, wishes, overview, isBusy, onStart }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const state = useComposition(services, wishes, overview);
  const reader = state.kind === 'read' ? state.reader : undefined;
  const [changed, setChanged] = useState<CompositionChoice>();
  const last = useMemo(() => reader && choiceOf(reader.last, wishes.date || today()), [reader, wishes.date]);
  const choices = useMemo(() => reader?.choices(), [reader]);
  const choice = changed ?? last;
  const given = choice && optionsOf(choice);
  const [asked, setAsked] = useState<CompositionChoice>();
  const isToAsk = reader !== undefined && reader.lines > LARGE_LEDGER && asked !== choice;
  const preview = usePreview(reader, isToAsk ? undefined : given);
  return (
    <>
      <Caption1 className={styles.text}>{texts('jobs.composeReports.description')}</Caption1>
      <Reading state={state} />
      {choice && choices && <ChoiceFields choice={choice} choices={choices} onChange={setChanged} />}
      {isToAsk && given && (
        <Button className={styles.look} size="small" onClick={() => setAsked(choice)}>
          {texts('pane.composition.look', { count: reader.lines })}
        </Button>
      )}
      <FirstFigures state={preview} />
      <StartButtons given={choice ? given : {}} isBusy={isBusy} onStart={onStart} />
    </>
  );
}

/** What is being read and how far it is, or why it could not be. */
function Reading({ state }: { readonly state: CompositionState }): React.JSX.Element | null {
  const styles = useStyles();
  const texts = useTexts();
  if (state.kind === 'read') return null;
  if (state.kind === 'reading') {
    const phase = state.progress ? wordPhase(texts, state.progress.phase) : texts('pane.loading');
    const share = shareDone(state.progress);
    return (
      <div className={styles.reading}>
        <ProgressBar aria-label={phase} {...(share === undefined ? {} : { value: share })} />
        <Caption1 role="status">{phase}</Caption1>
      </div>
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{state.kind === 'refused' ? wordProblem(texts, state.problem) : texts('pane.home.readFailed')}</MessageBarBody>
    </MessageBar>
  );
}
