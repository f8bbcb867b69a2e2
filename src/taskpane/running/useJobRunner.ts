import { useCallback, useRef, useState } from 'react';
import type { Language } from '../../domain/language';
import type { JobContext, Progress } from '../../jobs/job';
import type { PaneServices } from '../services';
import { outcomeOf, type JobState } from './jobState';

export interface RunWishes {
  readonly language: Language;
  readonly person: string;
  /** `YYYY-MM-DD`; '' is today. */
  readonly date: string;
}

export interface JobRunner {
  readonly state: JobState;
  /** Starts a job; while one is running, nothing happens. */
  readonly start: (job: string, given?: Readonly<Record<string, string>>) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Today in the user's own time zone, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What a job is given that only looks and says nothing of its progress. */
export const quietContext = (services: PaneServices, wishes: RunWishes): JobContext => ({
  door: services.door,
  displayLanguage: wishes.language,
  date: wishes.date || today(),
  user: wishes.person,
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

/** Runs one job at a time in the pane. `onEnd` is called after each, however it ended. */
export function useJobRunner(services: PaneServices, wishes: RunWishes, onEnd: () => void): JobRunner {
  const [state, setState] = useState<JobState>({ kind: 'idle' });
  const running = useRef<AbortController | undefined>(undefined);
  const start = useCallback(
    async (job: string, given: Readonly<Record<string, string>> = {}) => {
      if (running.current) return;
      const stop = new AbortController();
      running.current = stop;
      setState({ kind: 'running', job, progress: undefined, isStopping: false });
      const onProgress = (progress: Progress): void =>
        setState((now) => (now.kind === 'running' ? { ...now, progress } : now));
      try {
        const runnable = (await services.loadJobs()).get(job);
        if (!runnable) throw new Error(`no job ${job}`);
        const context = { ...quietContext(services, wishes), onProgress, signal: stop.signal, startWorker: services.startWorker };
        const result = await runnable.run(context, given);
        setState({ kind: 'ended', job, outcome: { kind: 'done', result } });
      } catch (error) {
        setState({ kind: 'ended', job, outcome: outcomeOf(error, stop.signal.aborted) });
      } finally {
        running.current = undefined;
        onEnd();
      }
    },
    [services, wishes, onEnd],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    setState((now) => (now.kind === 'running' ? { ...now, isStopping: true } : now));
  }, []);
  const dismiss = useCallback(() => setState((now) => (now.kind === 'ended' ? { kind: 'idle' } : now)), []);
  return { state, start, cancel, dismiss };
}
