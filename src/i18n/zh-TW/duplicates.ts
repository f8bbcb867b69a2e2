import type { duplicates as english } from '../en-US/duplicates';
import type { Wording } from '../wording';

/** Customers that may be the same. */
export const duplicates: Wording<typeof english> = {
  title: '可能重複的客戶',
};
