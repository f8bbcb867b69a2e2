import type { classification as english } from '../en-US/classification';
import type { Wording } from '../wording';

/** The classification sheet (P1, P3.2). */
export const classification: Wording<typeof english> = {
  title: '客戶分類',
};
