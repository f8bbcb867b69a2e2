import { describe, expect, it } from '@jest/globals';
import type { Frame } from '../../../../src/preview/model/drawing/anchor';
import { boxAround, boxInGroup, frameInGroup } from '../../../../src/preview/model/drawing/groupFrames';
import type { GroupModel } from '../../../../src/preview/model/drawing/shape';

const frame = (left: number, top: number, width: number, height: number): Frame => ({ left, top, width, height });
const group: GroupModel = { shapes: [], space: frame(1000, 500, 200, 100) };

describe('frames in groups', () => {
  it.each<[string, Frame, Frame]>([
    ['the whole', frame(1000, 500, 200, 100), frame(10, 20, 400, 50)],
    ['a half', frame(1100, 500, 100, 100), frame(210, 20, 200, 50)],
    ['what lies outside', frame(1300, 600, 20, 10), frame(610, 70, 40, 5)],
  ])('%s of its space is shown in its frame, and found again', (_, box, shown) => {
    const groupFrame = frame(10, 20, 400, 50);
    expect(frameInGroup(group, groupFrame, box)).toEqual(shown);
    expect(boxInGroup(group, groupFrame, shown)).toEqual(box);
  });

  it('a group without width keeps the widths of its members', () => {
    expect(frameInGroup({ shapes: [], space: frame(5, 5, 0, 10) }, frame(0, 0, 0, 20), frame(5, 5, 3, 10))).toEqual(
      frame(0, 0, 3, 20),
    );
  });

  it('the box around boxes is the smallest; there is none around none', () => {
    expect(boxAround([frame(10, 0, 5, 5), frame(0, 20, 5, 5)])).toEqual(frame(0, 0, 15, 25));
    expect(boxAround([])).toBeUndefined();
  });
});
