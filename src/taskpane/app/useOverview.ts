import { useCallback, useEffect, useState } from 'react';
import { readOverview, type WorkbookOverview } from '../../workbook/readOverview';
import type { ExcelDoor } from '../../workbook/runExcel';

export type OverviewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'known'; readonly overview: WorkbookOverview };

/** What the workbook has, read when the pane opens and whenever `refresh` is called; what is known stays shown meanwhile. */
export function useOverview(door: ExcelDoor): { readonly state: OverviewState; readonly refresh: () => void } {
  const [state, setState] = useState<OverviewState>({ kind: 'loading' });
  const refresh = useCallback(() => {
    readOverview(door).then(
      (overview) => setState({ kind: 'known', overview }),
      () => setState({ kind: 'failed' }),
    );
  }, [door]);
  useEffect(refresh, [refresh]);
  return { state, refresh };
}
