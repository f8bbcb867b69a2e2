import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { utf8Bytes } from '../../../../src/domain/archive/registerDigest/utf8';

it('writes any text as the platform does, halves of surrogate pairs too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', '\ud800', '\udfff', '档', '🗄'), (text, ending) => {
      expect([...utf8Bytes(text + ending)]).toEqual([...new TextEncoder().encode(text + ending)]);
    }),
    { seed: 6 },
  );
});

it('has room for long texts', () => expect(utf8Bytes('档'.repeat(5_000)).length).toBe(15_000));
