import { useEffect, useState } from 'react';
import type { StepsOverview } from '../../jobs/archiveSteps/stepsOverview';
import type { OverviewState } from '../app/useOverview';
import { quietContext, type RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';

/** Loans and forms, read where they are shown and again when the workbook's overview was; undefined until then and without a register. */
export function useSteps(services: PaneServices, wishes: RunWishes, isShown: boolean, overview: OverviewState): StepsOverview | undefined {
  const [steps, setSteps] = useState<StepsOverview>();
  const hasRegister = overview.kind === 'known' && overview.overview.tables.some(({ table }) => table === 'Archives');
  useEffect(() => {
    if (!isShown || !hasRegister) return;
    let isCurrent = true;
    services.readSteps(quietContext(services, wishes)).then(
      (read) => isCurrent && setSteps(read),
      () => isCurrent && setSteps(undefined),
    );
    return () => {
      isCurrent = false;
    };
  }, [services, wishes, isShown, overview, hasRegister]);
  return hasRegister ? steps : undefined;
}
