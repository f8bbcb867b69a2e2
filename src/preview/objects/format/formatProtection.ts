import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { booleanArgument } from '../arguments';
import { styleScalar, type Styled } from './styledArea';

export const formatProtectionClass: OfficeClassDefinition<Styled> = {
  scalars: {
    locked: styleScalar(
      ({ protection }) => protection.locked,
      (value) => ({ protection: { locked: booleanArgument(value, 'locked') } }),
    ),
    formulaHidden: styleScalar(
      ({ protection }) => protection.formulaHidden,
      (value) => ({ protection: { formulaHidden: booleanArgument(value, 'formulaHidden') } }),
    ),
  },
};
