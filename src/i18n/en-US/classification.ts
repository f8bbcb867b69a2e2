/** The classification sheet (P1, P3.2). */
export const classification = {
  title: 'Classification',
} as const;
