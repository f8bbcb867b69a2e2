import { useEffect, useState } from 'react';
import type { CustomerEntry } from '../../jobs/customerList';
import type { OverviewState } from '../app/useOverview';
import { quietContext, type RunWishes } from '../running/useJobRunner';
import type { PaneServices } from '../services';

/** The customers, read when their page is shown and again when the workbook's overview was; see CustomersPage. */
export function useCustomers(
  services: PaneServices,
  wishes: RunWishes,
  isShown: boolean,
  overview: OverviewState,
): readonly CustomerEntry[] | 'none' | undefined {
  const [customers, setCustomers] = useState<readonly CustomerEntry[] | 'none'>();
  useEffect(() => {
    if (!isShown) return;
    let isCurrent = true;
    services.readCustomers(quietContext(services, wishes)).then(
      (read) => isCurrent && setCustomers(read ?? 'none'),
      () => isCurrent && setCustomers('none'),
    );
    return () => {
      isCurrent = false;
    };
  }, [services, wishes, isShown, overview]);
  return customers;
}
