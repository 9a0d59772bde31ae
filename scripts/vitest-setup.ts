import { configureGlobal } from 'fast-check';

// fast-check prints seed and path of a failure by itself; this makes the whole run repeatable from one number.
configureGlobal({ seed: Number(process.env['IOASID_SEED']) });
