import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { DRAWINGS } from './drawings';

/** Every size that Office asks a ribbon icon for, in pixels. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../assets/icons');
mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries(DRAWINGS)) {
  for (const size of SIZES) {
    const picture = new Resvg(draw(size < 32 ? 'small' : 'full'), { fitTo: { mode: 'width', value: size } }).render();
    writeFileSync(path.join(folder, `${name}-${size}.png`), picture.asPng());
  }
}
writeFileSync(path.join(folder, 'app.svg'), DRAWINGS['app']?.('full') ?? '');
