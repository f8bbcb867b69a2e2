/** Milliseconds of opening and of saving, and the process's peak of memory after each, in megabytes. */
export interface FileFigures {
  readonly open: number;
  readonly save: number;
  readonly openPeak: number;
  readonly savePeak: number;
}
