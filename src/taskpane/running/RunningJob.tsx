import { Button, Caption1, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { wordJob, wordPhase } from '../../i18n/wordJob';
import { Panel } from '../app/Panel';
import { useTexts } from '../language/TextsContext';
import { shareDone, type JobState } from './jobState';

const useStyles = makeStyles({
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground2 },
  cancel: { alignSelf: 'flex-start' },
});

interface Props {
  readonly state: Extract<JobState, { readonly kind: 'running' }>;
  readonly onCancel: () => void;
}

/** What is being done, how far it is, and how to stop it. The phase is read out, the counting is not. */
export function RunningJob({ state, onCancel }: Props): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts();
  const { progress } = state;
  const share = shareDone(progress);
  const phase = progress ? wordPhase(texts, progress.phase) : texts('pane.loading');
  return (
    <Panel title={texts('pane.running.now', { job: wordJob(texts, state.job) })} isAccented>
      <ProgressBar aria-label={phase} {...(share === undefined ? {} : { value: share })} />
      <div className={styles.line}>
        <Caption1 role="status">{state.isStopping ? texts('pane.running.cancelling') : phase}</Caption1>
        {progress && progress.total > 1 && (
          <Caption1 aria-hidden>{texts('pane.running.steps', { done: progress.done, total: progress.total })}</Caption1>
        )}
      </div>
      <Button className={styles.cancel} onClick={onCancel} disabled={state.isStopping}>
        {texts('pane.running.cancel')}
      </Button>
    </Panel>
  );
}
