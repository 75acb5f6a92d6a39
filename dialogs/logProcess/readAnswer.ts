import type { EntityDirectory } from '../../src/records/entityDirectory';
import type { Language } from '../../src/language/detectLanguage';
