import { expect, it } from '@jest/globals';
import { createTexts } from '../../../src/i18n/texts';
import { reportNames } from '../../../src/sheets/composition/reportNames';
import { basisOf, sale } from '../../domain/composition/ledgerOf';

it('customers are called by their names, those of one name by their ids as well', () => {
  const customers = [['C1', 'Stuart Van'], ['C2', 'Joy Bell'], ['C3', 'Stuart Van'], ['C4', '']].map(([customerId = '', customerName = '']) => ({ customerId, customerName }));
  const nameOf = reportNames(basisOf({ sales: [sale('C1', 1)], customers }), [], createTexts('en-US'));
  expect([0, 1, 2, 3].map((code) => nameOf('customer', code))).toEqual(['Stuart Van (C1)', 'Joy Bell', 'Stuart Van (C3)', 'C4']);
});
