import { DatabaseSync } from 'node:sqlite';
import { schemaSteps } from '../../src/register/sqlite-schema.ts';

/** A register as FOI Desk laid it out before there was an index of words, with one record. */
export function oldRegister(path: string): void {
  const db = new DatabaseSync(path);
  db.exec(`pragma application_id = 1179601220; ${schemaSteps[0]} pragma user_version = 1;
    insert into records values ('request/REQ00001', 7, '{"subject":"Potholes"}')`);
  db.close();
}
