import { describe, expect, it } from '@jest/globals';
import { customerKey } from '../../../src/domain/customer/customerKey';

describe('what makes two names the same customer', () => {
  it.each([
    ['c001', 'c001'],
    ['C001', 'c001'],
    ['Ｃ００１', 'c001'],
    [' a-1\u3000', 'a-1'],
    ['Big  Shop', 'big shop'],
    ['上海ABC有限公司', '上海abc有限公司'],
    ['ÉCLAIR', 'éclair'],
    [7, '7'],
    ['', ''],
    [undefined, ''],
  ])('%j is %j', (cell, key) => expect(customerKey(cell)).toBe(key));
});
