import type { LiveArea } from '../../interpreter/liveArea';
import type { OfficeClassDefinition } from '../../interpreter/officeClass';
import { booleanArgument } from '../arguments';
import { styleScalar } from './styledArea';

export const formatProtectionClass: OfficeClassDefinition<LiveArea> = {
  scalars: {
    locked: styleScalar(({ protection }) => protection.locked, (value) => ({ protection: { locked: booleanArgument(value, 'locked') } })),
    formulaHidden: styleScalar(
      ({ protection }) => protection.formulaHidden,
      (value) => ({ protection: { formulaHidden: booleanArgument(value, 'formulaHidden') } }),
    ),
  },
};
