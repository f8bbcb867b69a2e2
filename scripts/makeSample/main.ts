import { mkdirSync, writeFileSync } from 'node:fs';
import { writeWorkbook } from '../../src/preview/file';
import { makeSample } from './makeSample';

const { workbook, key } = makeSample();
mkdirSync('assets', { recursive: true });
writeFileSync('assets/sample.xlsx', writeWorkbook(workbook));
writeFileSync('assets/sample-key.json', `${JSON.stringify(key, undefined, 1)}\n`);
console.log(`assets/sample.xlsx: ${workbook.sheets.length} sheets, ${key.length} planted faults in assets/sample-key.json`);
