import { describe, expect, it } from '@jest/globals';
import { startExcel } from '../../../src/preview';
import { errorCode } from './errorCode';

describe('settings', () => {
  it('are added, read back and replaced by key', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.add('theme', 'dark');
      settings.add('theme', { name: 'light', sizes: [1, 2] });
      const theme = settings.getItem('theme').load('key,value');
      const none = settings.getItemOrNullObject('none');
      const count = settings.getCount();
      await context.sync();
      expect([theme.key, theme.value, none.isNullObject, count.value]).toEqual([
        'theme',
        { name: 'light', sizes: [1, 2] },
        true,
        1,
      ]);
      theme.value = new Date(0);
      const again = settings.load('items');
      await context.sync();
      expect(again.items.map((item) => item.value)).toEqual([new Date(0)]);
      again.items[0]?.delete();
      const left = settings.getCount();
      await context.sync();
      expect(left.value).toBe(0);
    });
  });

  it('are not found by a key that nobody added', async () => {
    const { Excel } = await startExcel();
    await expect(
      errorCode(Excel.run(async (context) => void context.workbook.settings.getItem('none').load('value'))),
    ).resolves.toBe('ItemNotFound');
  });
});

describe('custom XML parts', () => {
  const xml = '<cards xmlns="urn:cards"><card/></cards>';

  it('are found by namespace and by id, and changed', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const part = context.workbook.customXmlParts.add(xml).load('id,namespaceUri');
      context.workbook.customXmlParts.add('<other/>');
      await context.sync();
      expect(part.namespaceUri).toBe('urn:cards');
      const only = context.workbook.customXmlParts.getByNamespace('urn:cards').getOnlyItem();
      const text = only.getXml();
      only.setXml('<cards xmlns="urn:cards"/>');
      const changed = context.workbook.customXmlParts.getItem(part.id).getXml();
      const counts = [
        context.workbook.customXmlParts.getCount(),
        context.workbook.customXmlParts.getByNamespace('').getCount(),
      ];
      const none = context.workbook.customXmlParts.getByNamespace('urn:none').getOnlyItemOrNullObject();
      await context.sync();
      expect([text.value, changed.value, counts.map((count) => count.value)]).toEqual([
        xml,
        '<cards xmlns="urn:cards"/>',
        [2, 1],
      ]);
      expect(none.isNullObject).toBe(true);
      part.delete();
      const gone = context.workbook.customXmlParts.getItemOrNullObject(part.id);
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it.each(['no xml', '<a><b></a>', ''])('refuse %j, which is not well-formed', async (text) => {
    const { Excel } = await startExcel();
    await expect(errorCode(Excel.run(async (context) => void context.workbook.customXmlParts.add(text)))).resolves.toBe(
      'InvalidArgument',
    );
  });
});

describe('custom properties of a sheet', () => {
  it('have keys that tell no case', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const { customProperties } = context.workbook.worksheets.getActiveWorksheet();
      customProperties.add('Customer', 'C1');
      customProperties.add('CUSTOMER', 'C2');
      const property = customProperties.getItem('customer').load('key,value');
      const all = customProperties.load('items/key,items/value');
      const none = customProperties.getItemOrNullObject('x');
      await context.sync();
      expect([property.key, property.value, all.items.length, none.isNullObject]).toEqual(['Customer', 'C2', 1, true]);
      property.value = 'C3';
      property.delete();
      const count = customProperties.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });
});

describe('document properties', () => {
  it('are read and set', async () => {
    const { Excel } = await startExcel();
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      properties.title = 'Cards';
      properties.company = 'Example';
      properties.revisionNumber = 4;
      properties.load();
      await context.sync();
      expect([properties.title, properties.company, properties.revisionNumber, properties.subject]).toEqual([
        'Cards',
        'Example',
        4,
        '',
      ]);
      expect(properties.creationDate).toBeInstanceOf(Date);
    });
  });

  it('name the person who made a new workbook', async () => {
    const { Excel } = await startExcel({ user: 'Ana' });
    await Excel.run(async (context) => {
      const properties = context.workbook.properties.load('author,lastAuthor');
      await context.sync();
      expect([properties.author, properties.lastAuthor]).toEqual(['Ana', 'Ana']);
    });
  });

  it('take custom properties of every type', async () => {
    const { Excel } = await startExcel();
    const cases = [
      { value: 'text', type: 'String' },
      { value: 4, type: 'Number' },
      { value: 4.5, type: 'Float' },
      { value: true, type: 'Boolean' },
    ];
    await Excel.run(async (context) => {
      const { custom } = context.workbook.properties;
      cases.forEach(({ value }, index) => custom.add(`p${index}`, value));
      custom.add('when', new Date(Date.UTC(2024, 1, 29)));
      custom.load('items/key,items/value,items/type');
      await context.sync();
      expect(custom.items.slice(0, 4).map(({ value, type }) => ({ value, type }))).toEqual(cases);
      expect(custom.items[4]?.type).toBe('Date');
      custom.getItem('P0').delete();
      const count = custom.getCount();
      await context.sync();
      expect(count.value).toBe(4);
      custom.deleteAll();
      const none = custom.getItemOrNullObject('when');
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
  });
});
