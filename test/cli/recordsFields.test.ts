import fc from 'fast-check';
import { createFieldNames, type FieldNames } from '../../src/cli/records/fieldNames';
import { readField } from '../../src/cli/records/readField';
import { RECORD_COLUMNS } from '../../src/cli/records/recordColumns';
import { createWording, WORDINGS, type Wording } from '../../src/cli/records/wording';
import { writeField } from '../../src/cli/records/writeField';
import type { Cell, WrittenCell } from '../../src/cli/table/table';
import { createEntityDirectory } from '../../src/entityDirectory';
import { createEntityFinder } from '../../src/answering/entityFinder';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge';
import { cleanText } from '../../src/language/cleanText';
import { createFieldNames as _names } from '../../src/cli/records/fieldNames';
import { recordFields, type FieldName, type RecordFields } from '../../src/records/recordFields';
import type { EntityDirectory } from '../../src/records/entityDirectory';
import { realMessages } from '../support/messages';
import { writeSmallKnowledge } from '../support/smallKnowledge';

let entities: EntityDirectory;
let names: FieldNames;
let wordings: Wording[];
beforeAll(async () => {
  using small = writeSmallKnowledge();
  const built = await loadKnowledge(small.folder);
  if ('problems' in built) throw new Error('The small knowledge has problems.');
  entities = createEntityDirectory(built.knowledge, createEntityFinder(built.knowledge));
  const messages = await realMessages();
  names = createFieldNames(messages, entities);
  wordings = WORDINGS.map((name) => createWording(messages, name));
});
