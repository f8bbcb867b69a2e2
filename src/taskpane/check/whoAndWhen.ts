/** A person and a day side by side; Office does not always tell who it is. */
export const whoAndWhen = (user: string, date: string): string => [user, date].filter((part) => part !== '').join(' · ');
