import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { openFile, readWorkbook, WorkbookFileError, writeWorkbook } from '../../../src/preview/file';
import { SheetModel } from '../../../src/preview/model/sheet';
import { WorkbookModel } from '../../../src/preview/model/workbook';

const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';

function workbookBytes(): Uint8Array {
  const workbook = new WorkbookModel();
  workbook.sheets.push(new SheetModel('{00000000-0000-0000-0000-000000000001}', 'Sheet1'));
  workbook.sheets[0]?.cells.setValue(0, 0, 'x'.repeat(5000));
  return writeWorkbook(workbook);
}

/** A minimal package with one part changed. */
function packageWith(parts: Record<string, string>): Uint8Array {
  const relation = (type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
  const all: Record<string, string> = {
    '[Content_Types].xml': TYPES,
    '_rels/.rels': relation('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relation('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml':
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
    ...parts,
  };
  const types = TYPES.replace(
    '</Types>',
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
  );
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...all, '[Content_Types].xml': parts['[Content_Types].xml'] ?? types }).map(([path, text]) => [
        path,
        strToU8(text),
      ]),
    ),
  );
}

function ole(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) =>
    [...name].forEach((character, at) => (bytes[1024 + index * 128 + at * 2] = character.charCodeAt(0))),
  );
  return bytes;
}

function check(name: string, bytes: () => Uint8Array, code: string, part?: string): void {
  it(`${name} is refused as ${code}`, () => {
    const open = () => openFile('customers.xlsx', bytes());
    expect(open).toThrow(WorkbookFileError);
    expect(open).toThrow(expect.objectContaining({ code, ...(part === undefined ? {} : { part }) }));
  });
}

describe('files that are no workbook', () => {
  check('an empty file', () => new Uint8Array(0), 'FileEmpty');
  check('text', () => strToU8('id,name\n1,甲'), 'FileNotWorkbook');
  check('a zip of something else', () => zipSync({ 'readme.txt': strToU8('hello') }), 'FileNotWorkbook');
  check('a package without a workbook', () => zipSync({ '[Content_Types].xml': strToU8(TYPES) }), 'FileNotWorkbook');
  check(
    'a password-protected workbook',
    () => ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
    'FileEncrypted',
  );
  check('an .xls', () => ole('Root Entry', 'Workbook'), 'FileIsXls');
  check('a document', () => ole('Root Entry', 'WordDocument'), 'FileNotWorkbook');
  check(
    'an .xls of the oldest kind',
    () => new Uint8Array([0x09, 0x00, 0x04, 0x00, 0x07, 0x00, 0x10, 0x00]),
    'FileIsXls',
  );
  check(
    'a binary workbook',
    () =>
      packageWith({
        '[Content_Types].xml': TYPES.replace(
          '</Types>',
          '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        ),
      }),
    'FileIsXlsb',
  );
});

describe('workbooks that are broken', () => {
  check('a file that is cut off', () => workbookBytes().slice(0, 3000), 'FileTruncated');
  check('a file that is damaged inside', () => workbookBytes().fill(0xff, 900, 1400), 'FileDamaged');
  check(
    'a part that is no XML',
    () => packageWith({ 'xl/workbook.xml': '<workbook><sheets></workbook>' }),
    'FileDamaged',
    'xl/workbook.xml',
  );
  check(
    'cells that never end',
    () => packageWith({ 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row><c><v>1</v>' }),
    'FileDamaged',
    'xl/worksheets/sheet1.xml',
  );
  check(
    'a sheet that is missing',
    () =>
      packageWith({
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/none.xml"/></Relationships>',
      }),
    'FileDamaged',
    'xl/worksheets/none.xml',
  );
});

describe('workbooks that are weapons', () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>';
  check(
    'an entity bomb in the workbook',
    () => packageWith({ 'xl/workbook.xml': `${bomb}<workbook>&lol2;</workbook>` }),
    'FileHasDtd',
    'xl/workbook.xml',
  );
  check(
    'an entity bomb in a sheet',
    () => packageWith({ 'xl/worksheets/sheet1.xml': `${bomb}<worksheet><sheetData/></worksheet>` }),
    'FileHasDtd',
    'xl/worksheets/sheet1.xml',
  );
  check(
    'a document type without entities',
    () => packageWith({ '_rels/.rels': '<!DOCTYPE x><Relationships/>' }),
    'FileHasDtd',
    '_rels/.rels',
  );
  check(
    'a zip bomb',
    () =>
      zipSync(
        { '[Content_Types].xml': strToU8(TYPES), 'xl/media/image1.png': new Uint8Array(60_000_000) },
        { level: 9 },
      ),
    'FileTooLarge',
    'xl/media/image1.png',
  );
  check(
    'a zip that lies about a size',
    () => {
      const bytes = packageWith({ 'xl/worksheets/sheet1.xml': 'x'.repeat(2_000_000) });
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let at = 0; at < bytes.length - 46; at++) {
        if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 2_000_000)
          view.setUint32(at + 24, 2_000_000_000, true);
      }
      return bytes;
    },
    'FileTooLarge',
  );
});

it('a minimal package is read', () => {
  const workbook = readWorkbook(packageWith({}), { name: 'minimal.xlsx' });
  expect([workbook.name, workbook.sheets[0]?.name, workbook.sheets[0]?.cells.value(0, 0)]).toEqual([
    'minimal.xlsx',
    'A',
    1,
  ]);
});
