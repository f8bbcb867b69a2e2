import { useCallback, useEffect, useState } from 'react';
import { Refusal, type Problem } from '../../domain/problem';
import type { EntriesChecked } from '../../jobs/checkEntries';
import type { OverviewState } from '../app/useOverview';
import { quietContext, type RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';

/** What the rules found, and what the workbook decided about rules and findings. */
export type Checked = Pick<EntriesChecked, 'outcome' | 'settings'>;

/** What the Check page shows. */
export type CheckState =
  | { readonly kind: 'checking' }
  | ({ readonly kind: 'checked' } & Checked)
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'failed' };

export interface Check {
  readonly state: CheckState;
  /** Looks again. */
  readonly look: () => void;
}

/** The findings, looked for when their page is shown and again when the workbook's overview was read anew. */
export function useCheck(services: PaneServices, wishes: RunWishes, isShown: boolean, overview: OverviewState): Check {
  const [state, setState] = useState<CheckState>({ kind: 'checking' });
  const [looks, setLooks] = useState(0);
  useEffect(() => {
    if (!isShown) return;
    let isCurrent = true;
    setState((now) => (now.kind === 'checked' ? now : { kind: 'checking' }));
    services.checkEntries(quietContext(services, wishes)).then(
      ({ outcome, settings }) => isCurrent && setState({ kind: 'checked', outcome, settings }),
      (error: unknown) => isCurrent && setState(error instanceof Refusal ? { kind: 'refused', problem: error.problem } : { kind: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [services, wishes, isShown, overview, looks]);
  const look = useCallback(() => setLooks((count) => count + 1), []);
  return { state, look };
}
