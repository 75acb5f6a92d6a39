import { config } from 'zod';

// The content security policy lets nothing be compiled from text; a schema asks when it is made.
config({ jitless: true });
