import { CUSTOM_LISTS } from '../model/customLists';

const LIST_LENGTH_LIMIT = 100;
/** Characters of the longest label of a list. */
const LONGEST = 'Wednesday'.length;

/** A label's place counts by its first list; a label of two lists (May, 二月) stands where the first has it. */
const positions = new Map<string, number>();
CUSTOM_LISTS.forEach((list, number) =>
  list.forEach((word, index) => {
    const key = word.toLowerCase();
    if (!positions.has(key)) positions.set(key, number * LIST_LENGTH_LIMIT + index);
  }),
);

/** Where a text stands in Excel's lists; undefined for a text of none. */
export const customListPosition = (text: string): number | undefined =>
  text.length <= LONGEST ? positions.get(text.toLowerCase()) : undefined;
