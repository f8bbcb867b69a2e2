import type { Place } from '../../domain/problem';
import { RunningJob } from '../running/RunningJob';
import type { JobRunner } from '../running/useJobRunner';
import { EndedJob } from './EndedJob';

interface Props {
  readonly runner: JobRunner;
  readonly onStart: (job: string) => void;
  readonly onGoTo: (place: Place) => void;
}

/** The job that is running, or how the last one ended; nothing where neither is. */
export function JobStatus({ runner, onStart, onGoTo }: Props): React.JSX.Element | null {
  const { state } = runner;
  if (state.kind === 'running') return <RunningJob state={state} onCancel={runner.cancel} />;
  if (state.kind === 'idle') return null;
  return <EndedJob state={state} onGoTo={onGoTo} onAgain={() => onStart(state.job)} onUndo={() => onStart('undoLastRun')} onClose={runner.dismiss} />;
}
