/** Takes away what binary fractions add: sums of whole cents are whole cents. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100;
