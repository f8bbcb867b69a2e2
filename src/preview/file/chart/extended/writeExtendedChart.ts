import type { ChartWriting } from '../chartWriting';

export const writeExtendedChart = (_writing: ChartWriting): string => '';
