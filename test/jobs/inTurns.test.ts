import { describe, expect, it } from '@jest/globals';
import type { Steps } from '../../src/domain/steps';
import { heedingCancel, Turns } from '../../src/jobs/inTurns';
import type { JobContext, Progress } from '../../src/jobs/job';
import { Cancelled } from '../../src/workbook/apply/messageMeter';

/** Steps that keep the thread for so many milliseconds each. */
function* working(steps: number, milliseconds: number): Steps<string> {
  for (let step = 0; step < steps; step++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

describe('work in turns', () => {
  it('gives what the work gives, and lets others have their turn in between', async () => {
    let turns = 0;
    const others = setInterval(() => turns++, 0);
    const told: Progress[] = [];
    const work = new Turns({ onProgress: (progress) => told.push(progress), signal: new AbortController().signal }, 6);
    expect(await work.run(working(4, 20))).toBe('done');
    expect(await work.run(working(2, 20))).toBe('done');
    clearInterval(others);
    expect(turns).toBeGreaterThanOrEqual(3);
    expect(told.map(({ done }) => done)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(told.every(({ phase, total }) => phase === 'computing' && total === 6)).toBe(true);
  });

  it('does short steps without a pause', async () => {
    const told: Progress[] = [];
    await new Turns({ onProgress: (progress) => told.push(progress), signal: new AbortController().signal }, 5).run(working(5, 0));
    expect(told).toEqual([{ phase: 'computing', done: 0, total: 5 }]);
  });

  it('is given up when a person cancels meanwhile', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort());
    const work = new Turns({ onProgress: () => undefined, signal: stop.signal }, 50);
    await expect(work.run(working(50, 20))).rejects.toThrow(Cancelled);
  });
});

it('what tells of its progress after the cancelling is given up', () => {
  const stop = new AbortController();
  const told: Progress[] = [];
  const context = heedingCancel({ onProgress: (progress: Progress) => told.push(progress), signal: stop.signal } as unknown as JobContext);
  const progress = { phase: 'reading', done: 0, total: 1 };
  context.onProgress(progress);
  stop.abort();
  expect(() => context.onProgress(progress)).toThrow(Cancelled);
  expect(told).toEqual([progress]);
});
