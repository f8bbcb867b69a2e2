import { useEffect, useState } from 'react';
import { Refusal, type Problem } from '../../../domain/problem';
import type { CompositionPreview, CompositionReader } from '../../../jobs/compositionPreview';
import type { Progress } from '../../../jobs/job';
import type { GivenOptions } from '../../../jobs/options';
import type { OverviewState } from '../../app/useOverview';
import { quietContext, type RunWishes } from '../../running/useJobRunner';
import type { PaneServices } from '../../services';

/** The workbook as reports see it. */
export type CompositionState =
  | { readonly kind: 'reading'; readonly progress: Progress | undefined }
  | { readonly kind: 'read'; readonly reader: CompositionReader }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed' };

/**
 * Reads the workbook once, and again when its overview was read anew or the wishes changed; what is known stays until
 * then. A reading that nobody waits for any more is given up.
 */
export function useComposition(services: PaneServices, wishes: RunWishes, overview: OverviewState): CompositionState {
  const [state, setState] = useState<CompositionState>({ kind: 'reading', progress: undefined });
  useEffect(() => {
    const stop = new AbortController();
    const unlessStopped = (next: (now: CompositionState) => CompositionState): void => {
      if (!stop.signal.aborted) setState(next);
    };
    const onProgress = (progress: Progress): void => unlessStopped((now) => (now.kind === 'read' ? now : { kind: 'reading', progress }));
    services.readCompositions({ ...quietContext(services, wishes), signal: stop.signal, onProgress }).then(
      (reader) => unlessStopped(() => ({ kind: 'read', reader })),
      (error: unknown) => unlessStopped(() => (error instanceof Refusal ? { kind: 'refused', problem: error.problem } : { kind: 'failed' })),
    );
    return () => stop.abort();
  }, [services, wishes, overview]);
  return state;
}

/** The first figures of the choice. While they are reckoned anew, the former ones are there but not current. */
export type PreviewState =
  | { readonly kind: 'none' }
  | { readonly kind: 'shown'; readonly preview: CompositionPreview; readonly isCurrent: boolean }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed' };

/** A choice stands so long before figures are reckoned, so that typing is not held up. */
const PAUSE_MILLISECONDS = 300;

/** Reckons the first figures when the choice has stood for a moment; a choice that comes meanwhile takes the former's place. */
export function usePreview(reader: CompositionReader | undefined, given: GivenOptions | undefined): PreviewState {
  const [state, setState] = useState<PreviewState>({ kind: 'none' });
  // Options are made anew each time; what they say is what counts.
  const key = given && JSON.stringify(given);
  useEffect(() => {
    if (!reader || key === undefined) return;
    setState((now) => (now.kind === 'shown' ? { ...now, isCurrent: false } : { kind: 'none' }));
    const stop = new AbortController();
    const reckon = async (): Promise<void> => {
      const next = await previewState(reader, JSON.parse(key) as GivenOptions, stop.signal);
      if (!stop.signal.aborted) setState(next);
    };
    const timer = setTimeout(() => void reckon(), PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [reader, key]);
  return key === undefined ? { kind: 'none' } : state;
}

async function previewState(reader: CompositionReader, given: GivenOptions, signal: AbortSignal): Promise<PreviewState> {
  try {
    return { kind: 'shown', preview: await reader.preview(given, signal), isCurrent: true };
  } catch (error) {
    return error instanceof Refusal ? { kind: 'refused', problem: error.problem } : { kind: 'failed' };
  }
}
