import type { Knowledge } from '../../../src/knowledge/knowledge';
import type { EntityDirectory } from '../../../src/records/model/entityDirectory';
import { createEntityDirectory } from '../../../src/composition/servedDirectories';
import { realAnswerer } from '../../support/knowledge/realAnswerer';

let directory: EntityDirectory;
let knowledge: Knowledge;
beforeAll(async () => {
  const loaded = await realAnswerer();
  knowledge = loaded.knowledge;
  directory = createEntityDirectory(knowledge, loaded.answerer);
});

describe('the directory of entities', () => {
  it('lists every entity that exists now, and none that was merged', () => {
    const ids = directory.all.map(({ id }) => id);
    expect(ids.length).toBe(knowledge.entities.length - 2);
    expect(ids).toEqual(expect.arrayContaining(['rta', 'dubai-police', 'det']));
    expect(ids).not.toEqual(expect.arrayContaining(['ded']));
    expect(ids).not.toEqual(expect.arrayContaining(['dtcm']));
  });

  it('gives each a code of its own that can stand in a record number', () => {
    const codes = directory.all.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(`PL-${code}-2026-0001`).toMatch(/^PL-[A-Z0-9]+-\d{4}-\d{4}$/);
    expect(directory.get('rta')?.code).toBe('RTA');
    expect(directory.get('dubai-courts')?.code).toBe('COURTS');
  });

  it('finds a merged entity under its old id, as its successor', () => {
    expect(directory.get('ded')).toBe(directory.get('det'));
    expect(directory.get('dtcm')).toMatchObject({ id: 'det', code: 'DET' });
    expect(directory.get('moon')).toBeUndefined();
  });
});

describe('a text', () => {
  it.each([
    ['rta', 'rta'],
    ['DEWA', 'dewa'],
    ['ديوا', 'dewa'],
    ['Dwea', 'dewa'],
    ['kahraba dubai', 'dewa'],
    ['البلدية', 'dubai-municipality'],
    ['بلديه دبي', 'dubai-municipality'],
    ['Dubai Muncipality', 'dubai-municipality'],
    ['the police', 'dubai-police'],
    ['أنا من شرطة دبي', 'dubai-police'],
    ['جهتي هيئة الطرق', 'rta'],
    ['my entity is Roads and Transprt Authority', 'rta'],
    ['ana men jamarek dubai', 'dubai-customs'],
    ['Dubai Helth Authority', 'dha'],
    ['I work at the Land Department', 'dld'],
    ['للمحاكم', 'dubai-courts'],
    ['el shor6a', 'dubai-police'],
    ['اقتصادية دبي', 'det'],
    ['DTCM', 'det'],
    ['مؤسسة آل مكتوم', 'mbrf'],
  ])('%p names %s', (text, id) => {
    expect(directory.named(text)).toEqual([[id]]);
  });

  it('with an ambiguous name names each that may be meant', () => {
    expect(directory.named('DC')).toEqual([['dubai-courts', 'dubai-customs']]);
  });

  it('names an entity once, however often and under whichever of its names', () => {
    expect(directory.named('RTA, that is هيئة الطرق')).toEqual([['rta']]);
    expect(directory.named('DED and DTCM')).toEqual([['det']]);
  });

  it('names several in their order', () => {
    expect(directory.named('DEWA or Dubai Customs')).toEqual([['dewa'], ['dubai-customs']]);
  });

  it.each(['', 'hello', 'Abu Dhabi Police', 'phase 2', 'entityslot', 'طلب إجازة', 'leave request'])(
    'names none: %p',
    (text) => {
      expect(directory.named(text)).toEqual([]);
    },
  );
});
