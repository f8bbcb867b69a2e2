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
      const { scalars, navigation, methods, isCollection, hasIndexer } = classes[name] ?? {
        scalars: {},
        navigation: {},
        methods: {},
        isCollection: false,
        hasIndexer: false,
      };
      const definition = chartClasses[name];
      const registers = (method: string): boolean => /^_(Unr|R)egister/.test(method);
      return [
        ...Object.keys(scalars).filter((member) => !definition?.scalars?.[member]),
        ...Object.keys(scalars).filter(
          (member) => scalars[member]?.settable !== (definition?.scalars?.[member]?.set !== undefined),
        ),
        ...Object.keys(navigation).filter((member) => !definition?.navigation?.[member]),
        ...Object.keys(methods).filter(
          (member) => methods[member]?.kind !== 'indexer' && !registers(member) && !definition?.methods?.[member],
        ),
        ...(isCollection && !definition?.items ? ['items'] : []),
        ...(hasIndexer && !definition?.item ? ['getItem'] : []),
      ].map((member) => `${name}.${member}`);
    });
    expect(missing).toEqual([]);
  });
});
