import { answerLater, asyncArguments, OfficeError } from './asyncResult';

/** Bytes; Office's own measure of a slice, and its largest. */
const SLICE_SIZE = 4 * 1024 * 1024;

/** `document.getFileAsync`: the workbook as .xlsx, in slices. */
export function getFileAsync(save: () => Promise<Uint8Array>, fileType: unknown, first: unknown, second: unknown): void {
  const given = asyncArguments(first, second);
  answerLater(given, async () => {
    if (fileType !== 'compressed') throw new OfficeError(1009, 'File Type Not Supported', `A file of the type ${String(fileType)} cannot be made.`);
    return officeFile(await save(), sliceSize(given.options['sliceSize']));
  });
}

function sliceSize(given: unknown): number {
  if (given === undefined) return SLICE_SIZE;
  if (typeof given === 'number' && given > 0 && given <= SLICE_SIZE) return Math.floor(given);
  throw new OfficeError(5010, 'Invalid Parameter', 'sliceSize must be at most 4 MB.');
}

/** Office.File; a slice's data are an array of bytes as numbers. */
function officeFile(bytes: Uint8Array, size: number): Record<string, unknown> {
  const sliceCount = Math.ceil(bytes.length / size);
  let isOpen = true;
  const slice = (index: number): { data: number[]; index: number; size: number } => {
    if (!isOpen) throw new OfficeError(5001, 'Internal Error', 'The file is closed.');
    if (!Number.isInteger(index) || index < 0 || index >= sliceCount) throw new OfficeError(5008, 'Index Out Of Range', `There is no slice ${index}.`);
    const data = [...bytes.subarray(index * size, (index + 1) * size)];
    return { data, index, size: data.length };
  };
  return {
    size: bytes.length,
    sliceCount,
    getSliceAsync: (index: number, callback?: unknown) => answerLater(asyncArguments(callback, undefined), () => slice(index)),
    closeAsync: (callback?: unknown) =>
      answerLater(asyncArguments(callback, undefined), () => {
        isOpen = false;
      }),
  };
}
