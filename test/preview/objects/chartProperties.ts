import { expect } from '@jest/globals';
import { withBikeSales } from './bikeSales';
import { errorCode } from './errorCode';

/** A property of a part of a chart: what it is on a new one, what it can be set to, what Excel refuses. */
export interface PropertyCase {
  readonly name: string;
  readonly usual: unknown;
  /** Values that read back as they were set. */
  readonly set?: readonly unknown[];
  readonly refused?: readonly unknown[];
}

type Settable = Record<string, unknown> & { readonly load: (names: string) => void };

/** Checks one property of a part of charts of a kind: read, set, read back, refuse. */
export async function checkProperty(
  part: (chart: Excel.Chart) => OfficeExtension.ClientObject,
  { name, usual, set = [], refused = [] }: PropertyCase,
  type = 'ColumnClustered',
): Promise<void> {
  await withBikeSales(
    async ({ context, chart }) => {
      const object = part(chart) as unknown as Settable;
      const read = async (): Promise<unknown> => {
        object.load(name);
        await context.sync();
        return object[name];
      };
      expect(await read()).toEqual(usual);
      for (const value of set) {
        object[name] = value;
        await context.sync();
        expect(await read()).toEqual(value);
      }
      for (const value of refused) {
        object[name] = value;
        expect([value, await errorCode(context.sync())]).toEqual([value, 'InvalidArgument']);
      }
    },
    { type },
  );
}
