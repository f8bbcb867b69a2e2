import type { credit as english } from '../en-US/credit';
import type { Wording } from '../wording';

/** The credit sheet (P3.3d). */
export const credit: Wording<typeof english> = {
  title: '信用',
};
