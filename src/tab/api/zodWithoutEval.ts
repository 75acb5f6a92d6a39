import { config } from 'zod';

// The content security policy forbids compiling code from text, which Zod tries when a schema is
// created.
config({ jitless: true });
