// `npm run schemas`: writes the JSON schemas of the knowledge files, for editors.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knowledgeSchemas, SCHEMAS_DIR } from './knowledgeSchemas';

const folder = join(__dirname, '..', SCHEMAS_DIR);
mkdirSync(folder, { recursive: true });
for (const { name, text } of knowledgeSchemas()) writeFileSync(join(folder, name), text);
