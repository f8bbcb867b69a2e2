import { describe, expect, it } from '@jest/globals';
import { fromJsonLines, NoTrace, toJsonLines } from '../../../scripts/trace/jsonLines';
import { traceTable } from '../../../scripts/trace/table';
import type { BatchTrace } from '../../../src/preview/interpreter/trace';

const batch = (number: number, more: Partial<BatchTrace> = {}): BatchTrace => ({
  number,
  job: 'buildCards',
  time: '2026-10-15T08:00:00.000Z',
  interpreting: 1.25,
  actions: 12,
  requestBytes: 1_200,
  responseBytes: 34_567,
  uses: { 'Worksheet.getRange': 4, 'Range.values=': 3, 'load Range': 1 },
  ...more,
});

describe('a trace as JSON lines', () => {
  it('is one line a batch and reads back as it was', () => {
    const batches = [batch(1), batch(2, { error: 'Conflict', job: 'classify' })];
    expect(toJsonLines(batches).trim().split('\n')).toHaveLength(2);
    expect(fromJsonLines(toJsonLines(batches))).toEqual(batches);
  });

  it.each([
    ['no JSON', 'nonsense', 1],
    ['JSON of something else', '{"number":"one"}', 1],
    ['a line cut off', `${toJsonLines([batch(1)])}{"number":2,`, 2],
  ])('%s is refused with its line', (_name, text, line) => {
    expect(() => fromJsonLines(text)).toThrow(new NoTrace(line).message);
  });
});

describe('a trace as a table', () => {
  it('says which batch, what for and how large, and adds up', () => {
    const lines = traceTable([batch(1), batch(2, { error: 'Conflict', uses: { 'Workbook.getSelectedRange': 1 } })]);
    expect(lines).toEqual([
      '#  job         actions  out kB  in kB   ms  what for',
      '1  buildCards       12     1.2   34.6  1.3  Range.values= x3, load Range',
      '2  buildCards       12     1.2   34.6  1.3  [Conflict] Workbook.getSelectedRange',
      '2  in all           24     2.4   69.1  2.5',
    ]);
  });

  it('names the most frequent uses and counts the others', () => {
    const uses = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`Range.property${index}=`, index + 1]));
    expect(traceTable([batch(1, { uses })])[1]).toContain('Range.property8= x9, Range.property7= x8');
    expect(traceTable([batch(1, { uses })])[1]).toContain(', and 3 more');
  });
});
