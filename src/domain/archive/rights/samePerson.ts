/** A person's name as it is compared: width, case and blanks do not count. */
export const personKey = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** Whether two names mean one person; an empty name is nobody. */
export const samePerson = (one: string, other: string): boolean => personKey(one) !== '' && personKey(one) === personKey(other);
