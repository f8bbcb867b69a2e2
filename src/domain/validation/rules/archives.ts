import type { Check } from '../check';
import { parseYesNo } from '../../parsing/parseCodes';
import { NO_FACTS } from '../finding';
import { ruleFor } from '../rule';

const copy = ruleFor('Archives', 'originality', 'copyFromAuthority', {
  policyRule: 'A5.4',
  kind: 'crossField',
  severity: 'error',
});

/** A5.4: of papers from higher authorities the original is in the archive room. */
const originalCheck: Check = {
  rules: [copy],
  run: (input, { report }) => {
    const archives = input.table('Archives');
    const cells = archives.cells('originality') ?? [];
    for (let row = 0; row < cells.length; row++) {
      if (cells[row] !== 'copy') continue;
      const parsed = parseYesNo(archives.value('fromHigherAuthority', row));
      if (parsed.kind === 'value' && parsed.value === true) report(copy, row, 'copy', NO_FACTS);
    }
  },
};

const shape = ruleFor('Archives', 'fileNumber', 'fileNumberShape', {
  policyRule: 'A5.5',
  kind: 'format',
  severity: 'warning',
});

/** A5.5: file numbers are made by the company's rule. */
const fileNumberCheck: Check = {
  rules: [shape],
  run: (input, { report }) => {
    const pattern = new RegExp(input.settings.fileNumberPattern, 'u');
    const cells = input.table('Archives').cells('fileNumber') ?? [];
    for (let row = 0; row < cells.length; row++) {
      const cell = cells[row] ?? '';
      if (cell !== '' && !pattern.test(String(cell))) report(shape, row, cell, NO_FACTS);
    }
  },
};

export const archiveChecks: readonly Check[] = [originalCheck, fileNumberCheck];
