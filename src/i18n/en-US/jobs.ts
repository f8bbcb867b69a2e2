/** Name and one-line description of each job, by its name. */
export const jobs = {
  setUpWorkbook: {
    name: 'Set up workbook',
    description: 'Finds the lists in this workbook and turns them into checked tables. Your own sheets stay as they are.',
  },
  buildCards: {
    name: 'Build cards',
    description: 'Makes a printable card for each customer, one A4 page each.',
  },
} as const;
