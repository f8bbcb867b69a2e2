/** The validation rules and their report. */
export const validation = {
  title: 'Check',
} as const;
