import { z } from 'zod';
import type { BatchTrace } from '../../src/preview/interpreter/trace';

const batch = z.object({
  number: z.number().int().positive(),
  job: z.string().optional(),
  time: z.string(),
  interpreting: z.number(),
  actions: z.number().int(),
  requestBytes: z.number().int(),
  responseBytes: z.number().int(),
  uses: z.record(z.string(), z.number().int()),
  error: z.string().optional(),
});

/** A file that is no trace; `line` is where it stops being one, 1 the first. */
export class NoTrace extends Error {
  constructor(readonly line: number) {
    super(`line ${line} is no batch of a trace`);
    this.name = 'NoTrace';
  }
}

/** A trace as JSON lines, one a batch. */
export const toJsonLines = (batches: readonly BatchTrace[]): string => batches.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/**
 * Reads a trace back.
 * @throws NoTrace
 */
export function fromJsonLines(text: string): readonly BatchTrace[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [batch.parse(JSON.parse(line)) as BatchTrace];
    } catch {
      throw new NoTrace(index + 1);
    }
  });
}
