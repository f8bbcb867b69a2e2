import { useEffect, useState } from 'react';
import type { DuplicateList } from '../../jobs/duplicateList';
import type { OverviewState } from '../app/useOverview';
import { quietContext, type RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';

/** Customers that may be one, looked for when a person asks and again after each job from then on. */
export function useDuplicates(services: PaneServices, wishes: RunWishes, isAsked: boolean, overview: OverviewState): DuplicateList | 'failed' | undefined {
  const [list, setList] = useState<DuplicateList | 'failed'>();
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    services.listDuplicates(quietContext(services, wishes)).then(
      (found) => isCurrent && setList(found ?? { entries: [], joins: [] }),
      () => isCurrent && setList('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [services, wishes, isAsked, overview]);
  return list;
}
