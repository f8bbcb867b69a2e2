import type { validation as english } from '../en-US/validation';
import type { Wording } from '../wording';

/** The validation rules and their report. */
export const validation: Wording<typeof english> = {
  title: '檢查',
};
