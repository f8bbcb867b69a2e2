import { describe, expect, it } from '@jest/globals';
import { compareAddresses, parseStreet } from '../../../src/domain/route/streetAddress';

describe('a street address', () => {
  const check = (text: string, street: string, ...numbers: readonly number[]): void => expect(parseStreet(text)).toEqual({ street, numbers });
  // Section, lane, alley, house, floor.
  it('with house number', () => check('人民路12号', '人民路', 0, 0, 0, 12, 0));
  it('with lane and alley', () => check('中山路25弄8号', '中山路', 0, 0, 25, 8, 0));
  it('of Taiwan', () => check('民生東路3段120巷5弄8號6樓', '民生東路', 3, 120, 5, 8, 6));
  it('with a section in Chinese digits', () => check('忠孝東路四段25號', '忠孝東路', 4, 0, 0, 25, 0));
  it('with tens in Chinese digits', () => check('和平路二十一号', '和平路', 0, 0, 0, 21, 0));
  it('in full width', () => check('人民路１２号', '人民路', 0, 0, 0, 12, 0));
  it('without a mark behind the number', () => check('人民路12', '人民路', 0, 0, 0, 12, 0));
  it('with the number in front', () => check('12 Main St', 'main st', 0, 0, 0, 12, 0));
  it('with the number behind', () => check('Steinstraße 7a', 'steinstraße', 0, 0, 0, 7, 0));
  it('without a number', () => check('Market Square', 'market square', 0, 0, 0, 0, 0));
  it('of nothing', () => check('', '', 0, 0, 0, 0, 0));
});

describe('the order of addresses', () => {
  const check = (...streets: readonly string[]): void => {
    const stops = streets.map((street) => ({ city: 'C', district: 'D', street }));
    expect(stops.toReversed().sort(compareAddresses)).toEqual(stops);
  };
  it('goes by number, not by letters', () => check('人民路9号', '人民路10号', '人民路100号'));
  it('goes by lane before house', () => check('中山路2巷90号', '中山路10巷1号'));
  it('goes by street before number', () => check('12 Abbey Rd', '3 Main St', '20 Main St'));
  it('has what has no street last', () => check('12 Abbey Rd', ''));
  it('goes by district first, the unknown one last', () => {
    const stops = [
      { city: 'C', district: 'A', street: '9 Main St' },
      { city: 'C', district: 'B', street: '1 Main St' },
      { city: 'C', district: '', street: '1 Abbey Rd' },
    ];
    expect(stops.toReversed().sort(compareAddresses)).toEqual(stops);
  });
});
