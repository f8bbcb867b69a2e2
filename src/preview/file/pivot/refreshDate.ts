const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** When a cache was refreshed stands in the file as a serial number of the clock on the wall. */
export const dateOfSerial = (serial: number | undefined): Date | undefined =>
  serial === undefined ? undefined : new Date(EPOCH + Math.round(serial * DAY));

export const serialOfDate = (date: Date): number => (date.getTime() - EPOCH) / DAY;
