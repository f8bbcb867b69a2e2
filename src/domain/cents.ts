/** Takes away what binary fractions add: sums of whole cents are whole cents. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100;

/**
 * To the millionth: without what binary fractions add, but with the fractions of cents that quantity times price may have.
 * Thousands of groups rounded to cents would miss the total of their lines.
 */
export const millionths = (amount: number): number => Math.round(amount * 1e6) / 1e6;

/** A part's share of a whole, in whole cents each: equal shares are equal numbers, so that they share a rank and a border is met. */
export const shareOfCents = (part: number, whole: number): number => Math.round(part * 100) / Math.round(whole * 100);
