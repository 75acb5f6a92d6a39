import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderIcon } from './renderIcon';

const FOLDER = join(__dirname, '../manifest');

for (const name of ['color', 'outline'])
  writeFileSync(
    join(FOLDER, `${name}.png`),
    renderIcon(readFileSync(join(FOLDER, `${name}.svg`), 'utf8')),
  );
