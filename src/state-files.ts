import { dirname, join, resolve } from 'node:path';
import type { Register } from './register/index.ts';

/**
 * Where the local workspace keeps what happened in it: beside its register; nowhere, where that is no file. Once it was kept
 * under one name in the register's folder: that is gone on with where the register has requests.
 */
export async function stateFiles(
  registerUrl: string,
  root: string,
  register: Register,
): Promise<{ stateFile?: string; olderStateFile?: string }> {
  const [, file = ''] = /^sqlite:(.*)$/u.exec(registerUrl) ?? [];
  if (file === '' || file === ':memory:') return {};
  const path = resolve(root, file);
  const hasRequests = (await register.keys('request/', { limit: 1 })).length > 0;
  return {
    stateFile: `${path}.workspace.json`,
    ...(hasRequests && { olderStateFile: join(dirname(path), 'workspace.json') }),
  };
}
