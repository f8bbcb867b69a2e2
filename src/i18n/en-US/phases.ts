/** What a running job is doing (`Progress.phase`). */
export const phases = {
  readingSheets: 'Looking through the sheets',
  matchingColumns: 'Matching columns to fields',
  readingTables: 'Reading the tables',
  computing: 'Working it out',
  layingOut: 'Laying out the sheets',
  writing: 'Writing to the workbook',
  makingSheets: 'Making the sheets',
  finishing: 'Finishing',
  checking: 'Checking the entries',
  orderingStops: 'Putting stops in order',
} as const;
