import { describe, expect, it } from '@jest/globals';
import { checkPositions, type LocatedRow } from '../../../src/domain/route/coordinates';

const row = (longitude: string | number, latitude: string | number, ...areas: string[]): LocatedRow => ({ longitude, latitude, areas });
const shanghai = [row(121.4, 31.2, '上海市'), row(121.5, 31.3, '上海市'), row(121.45, 31.25, '上海市')];

describe('coordinates', () => {
  const check = (longitude: string | number, latitude: string | number, fault: string | undefined, position?: readonly [number, number]): void => {
    const [found] = checkPositions([row(longitude, latitude)]);
    expect(found).toEqual({ position: position && { longitude: position[0], latitude: position[1] }, fault });
  };
  it('that make sense are taken', () => check(121.47, 31.23, undefined, [121.47, 31.23]));
  it('may be written as text', () => check('121.5', '３１．２', undefined, [121.5, 31.2]));
  it('in degrees and minutes are read', () => check('121°30′E', '31°15′N', undefined, [121.5, 31.25]));
  it('that are not there are missing', () => check('', '', 'missing'));
  it('of which one is not there are missing', () => check(121.4, '', 'missing'));
  it('of 0/0 are none', () => check(0, 0, 'zero'));
  it('on the equator or the first meridian are some', () => check(0, 51.5, undefined, [0, 51.5]));
  it('beyond the globe either way round are impossible', () => check(131.2, 131.2, 'impossible'));
  it('that are no numbers are impossible', () => check('east', 'north', 'impossible'));
  it('exchanged are known by their range', () => check(31.23, 121.47, 'swapped', [121.47, 31.23]));

  it('exchanged within range are known by where the others of the city are', () => {
    const hamburg = [row(9.99, 53.55, 'Hamburg'), row(10.01, 53.56, 'Hamburg'), row(9.98, 53.54, 'Hamburg')];
    expect(checkPositions([...hamburg, row(53.55, 10, 'Hamburg')])[3]).toEqual({ position: { longitude: 10, latitude: 53.55 }, fault: 'swapped' });
  });
  it('far off, but no better exchanged, are left alone', () => {
    expect(checkPositions([...shanghai, row(20, 20, '上海市')])[3]).toEqual({ position: { longitude: 20, latitude: 20 }, fault: undefined });
  });
  it('are no evidence where the area has too few others', () => {
    expect(checkPositions([row(10, 53.5, 'Hamburg'), row(53.5, 10, 'Hamburg')])[1]?.fault).toBeUndefined();
  });
});
