export type { Committed, RegisterAdapter, Was } from './adapter.ts';
export { RegisterFailed, RegisterInUse, RegisterRefused } from './errors.ts';
export { canonicalJson, isJson, type Json } from './json.ts';
export { openRegister } from './open.ts';
export { registerOver, type Register, type Row, type Write } from './register.ts';
