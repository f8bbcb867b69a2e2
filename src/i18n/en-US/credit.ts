/** The credit sheet (P3.3d). */
export const credit = {
  title: 'Credit',
} as const;
