import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { chartClasses } from '../../../src/preview/objects/chart/chartClasses';

describe('the classes of charts', () => {
  it('have every member that the library knows', async () => {
    const excel = await startExcel();
    const { classes } = excel.session.library;
    const charts = Object.keys(classes).filter((name) => name.startsWith('Chart'));
    expect(charts.length).toBeGreaterThan(40);
    const missing = charts.flatMap((name) => {
      const data = classes[name];
      const definition = chartClasses[name];
      if (!data || !definition) return [name];
      const { scalars, navigation, methods } = data;
      const isCalled = ([member, { kind }]: [string, { readonly kind: string }]): boolean =>
        kind !== 'indexer' && !/^_(Unr|R)egister/.test(member);
      return [
        ...Object.entries(scalars)
          .filter(([member, { settable }]) => {
            const scalar = definition.scalars?.[member];
            return !scalar || settable !== (scalar.set !== undefined);
          })
          .map(([member]) => member),
        ...Object.keys(navigation).filter((member) => !definition.navigation?.[member]),
        ...Object.entries(methods)
          .filter(isCalled)
          .map(([member]) => member)
          .filter((member) => !definition.methods?.[member]),
        ...(data.isCollection && !definition.items ? ['items'] : []),
        ...(data.hasIndexer && !definition.item ? ['getItem'] : []),
      ].map((member) => `${name}.${member}`);
    });
    expect(missing).toEqual([]);
  });
});
