import { describe, expect, it } from '@jest/globals';
import { pictureSize } from '../../../src/preview/objects/shape/pictureSize';
import { JPEG, PNG } from './pictures';

const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const four = (value: number): number[] => [24, 16, 8, 0].map((bits) => (value >> bits) & 0xff);
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));
const chunk = (name: string, data: readonly number[]): number[] => [
  ...four(data.length),
  ...letters(name),
  ...data,
  0,
  0,
  0,
  0,
];
const header = chunk('IHDR', [...four(300), ...four(150), 8, 2, 0, 0, 0]);
const density = (dots: number, unit: number): number[] => chunk('pHYs', [...four(dots), ...four(dots * 2), unit]);

describe('sizes of pictures in points', () => {
  it.each<[string, string, readonly number[], number, number]>([
    ['a PNG without density', 'PNG', [...PNG_HEAD, ...header, ...chunk('IDAT', [])], 225, 112.5],
    [
      'a PNG of 300 and 600 dots an inch',
      'PNG',
      [...PNG_HEAD, ...header, ...density(11_811, 1), ...chunk('IDAT', [])],
      72,
      18,
    ],
    ['a PNG with a ratio only', 'PNG', [...PNG_HEAD, ...header, ...density(1, 0), ...chunk('IDAT', [])], 225, 112.5],
    [
      'a density behind the dots',
      'PNG',
      [...PNG_HEAD, ...header, ...chunk('IDAT', []), ...density(11_811, 1)],
      225,
      112.5,
    ],
    ['a GIF', 'GIF', [...letters('GIF89a'), 64, 0, 32, 0], 48, 24],
    [
      'a BMP upside down',
      'BMP',
      [...letters('BM'), ...Array.from({ length: 16 }, () => 0), 8, 0, 0, 0, 0xfc, 0xff, 0xff, 0xff],
      6,
      3,
    ],
    ['a JPEG of 192 dots an inch', 'JPEG', [...Buffer.from(JPEG, 'base64')], 12, 6],
  ])('%s', (_, format, bytes, width, height) => {
    const size = pictureSize(Uint8Array.from(bytes), format);
    expect([size?.width, size?.height].map((points) => Math.round((points ?? 0) * 100) / 100)).toEqual([width, height]);
  });

  it.each([
    ['a file that ends too soon', 'PNG', Buffer.from(PNG, 'base64').subarray(0, 18)],
    ['an empty file', 'JPEG', new Uint8Array()],
    ['a kind that tells none', 'SVG', Uint8Array.from(letters('<svg/>'))],
  ])('%s has none', (_, format, bytes) => {
    expect(pictureSize(bytes, format)).toBeUndefined();
  });
});
