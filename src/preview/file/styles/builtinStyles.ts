const accents = (first: number, number: number): [number, string][] => [
  [first, `Accent${number}`],
  [first + 1, `20% - Accent${number}`],
  [first + 2, `40% - Accent${number}`],
  [first + 3, `60% - Accent${number}`],
];

/** Built-in named styles by their number; a file of another language has them under other names. */
export const BUILTIN_STYLE_NAMES: ReadonlyMap<number, string> = new Map<number, string>([
  [0, 'Normal'],
  [3, 'Comma'],
  [4, 'Currency'],
  [5, 'Percent'],
  [6, 'Comma [0]'],
  [7, 'Currency [0]'],
  [8, 'Hyperlink'],
  [9, 'Followed Hyperlink'],
  [10, 'Note'],
  [11, 'Warning Text'],
  [15, 'Title'],
  [16, 'Heading 1'],
  [17, 'Heading 2'],
  [18, 'Heading 3'],
  [19, 'Heading 4'],
  [20, 'Input'],
  [21, 'Output'],
  [22, 'Calculation'],
  [23, 'Check Cell'],
  [24, 'Linked Cell'],
  [25, 'Total'],
  [26, 'Good'],
  [27, 'Bad'],
  [28, 'Neutral'],
  [53, 'Explanatory Text'],
  ...[1, 2, 3, 4, 5, 6].flatMap((number) => accents(25 + 4 * number, number)),
]);

export const builtinStyleNumber = (name: string): number | undefined =>
  [...BUILTIN_STYLE_NAMES].find(([, known]) => known === name)?.[0];
