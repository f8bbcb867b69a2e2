import { useEffect, useState } from 'react';
import { Refusal, type Problem } from '../../domain/problem';
import type { DuplicateList } from '../../jobs/duplicateList';
import type { OverviewState } from '../app/useOverview';
import { quietContext, type RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';

/** What looking for duplicates came to. */
export type DuplicatesState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly list: DuplicateList }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed' };

/** Customers that may be one, looked for when a person asks and again after each job from then on. */
export function useDuplicates(services: PaneServices, wishes: RunWishes, isAsked: boolean, overview: OverviewState): DuplicatesState {
  const [state, setState] = useState<DuplicatesState>({ kind: 'looking' });
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    services.listDuplicates(quietContext(services, wishes)).then(
      (list) => isCurrent && setState({ kind: 'found', list }),
      (error: unknown) => isCurrent && setState(error instanceof Refusal ? { kind: 'refused', problem: error.problem } : { kind: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [services, wishes, isAsked, overview]);
  return state;
}
