import { describe, expect, it } from '@jest/globals';
import { parseRouteSettings } from '../../src/workbook/routeSettings';

const DEFAULTS = parseRouteSettings(undefined);

describe('the settings for routes', () => {
  const check = (stored: unknown, expected: Partial<typeof DEFAULTS>): void => expect(parseRouteSettings(stored)).toEqual({ ...DEFAULTS, ...expected });
  it('have the policy’s defaults', () =>
    check({}, { by: 'region', isRoundTrip: true, roadFactor: 1.3, intervals: { A: 1, B: 2, C: 4, D: 13, none: 13 }, depots: {}, pins: {} }));
  it('keep what is usable', () => check({ isRoundTrip: false, roadFactor: 0.2 }, { isRoundTrip: false }));
  it('take depots as places and as customers', () => {
    const depots = { North: { name: 'Hub', longitude: 12, latitude: 42 }, South: { customer: 'C3' } };
    check({ depots }, { depots });
  });
  it('refuse a depot beyond the globe', () => check({ depots: { North: { name: 'Hub', longitude: 12, latitude: 142 } } }, {}));
  it('take one interval and leave the others', () => check({ intervals: { B: 3 } }, { intervals: { A: 1, B: 3, C: 4, D: 13, none: 13 } }));
  it('are the defaults where nothing usable is stored', () => check('none', {}));
});
