/** The route sheets (P3.2c). */
export const routes = {
  title: 'Routes',
} as const;
