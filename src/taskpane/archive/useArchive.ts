import { useEffect, useState } from 'react';
import type { ArchiveOverview } from '../../jobs/archiveOverview';
import type { OverviewState } from '../app/useOverview';
import { quietContext, type RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';

/** The archive, read where it is shown and again when the workbook's overview was; 'none' where there is no register. */
export type ArchiveState = ArchiveOverview | 'none' | undefined;

export function useArchive(services: PaneServices, wishes: RunWishes, isShown: boolean, overview: OverviewState): ArchiveState {
  const [archive, setArchive] = useState<ArchiveState>();
  const hasRegister = overview.kind === 'known' && overview.overview.tables.some(({ table }) => table === 'Archives');
  useEffect(() => {
    if (!isShown) return;
    if (!hasRegister) {
      setArchive('none');
      return;
    }
    let isCurrent = true;
    services.readArchive(quietContext(services, wishes)).then(
      (read) => isCurrent && setArchive(read ?? 'none'),
      () => isCurrent && setArchive('none'),
    );
    return () => {
      isCurrent = false;
    };
  }, [services, wishes, isShown, overview, hasRegister]);
  return archive;
}
