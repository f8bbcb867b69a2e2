import { provinceOf } from '../places/provinces';
import type { Check } from '../check';
import { NO_FACTS } from '../finding';
import { ruleFor } from '../rule';

const traits = { policyRule: 'P2.1', kind: 'crossField' } as const;
const swapped = ruleFor('Customers', 'longitude', 'coordinatesSwapped', {
  ...traits,
  severity: 'error',
  isFixable: true,
});
const zero = ruleFor('Customers', 'longitude', 'coordinatesZero', { ...traits, severity: 'warning' });

/** China with its islands, in degrees. */
const isInChina = (longitude: number, latitude: number): boolean =>
  longitude > 73 && longitude < 136 && latitude > 3 && latitude < 54;

/** Coordinates that are each other's: a latitude beyond the pole, or a Chinese address outside China that lies inside when they are changed over. */
export const coordinateCheck: Check = {
  rules: [swapped, zero],
  run: (input, { report }) => {
    const customers = input.table('Customers');
    const [longitude, latitude] = [customers.numbers('longitude'), customers.numbers('latitude')];
    const province = customers.coded('province');
    const isChineseProvince = province.texts.map((text) => provinceOf(text) !== undefined);
    for (let row = 0; row < longitude.length; row++) {
      const east = longitude[row] ?? NaN;
      const north = latitude[row] ?? NaN;
      if (isInChina(east, north) || Number.isNaN(east + north)) continue;
      if (east === 0 && north === 0) report(zero, row, east, NO_FACTS);
      const isChinese = isChineseProvince[province.codes[row] ?? -1] === true;
      const fitsSwapped =
        Math.abs(east) <= 90 && (isChinese ? isInChina(north, east) : Math.abs(north) > 90 && Math.abs(north) <= 180);
      if (fitsSwapped)
        report(swapped, row, east, NO_FACTS, [
          { field: 'longitude', value: north },
          { field: 'latitude', value: east },
        ]);
    }
  },
};
