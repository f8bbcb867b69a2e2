/** Customers that may be the same. */
export const duplicates = {
  title: 'Possible duplicates',
} as const;
