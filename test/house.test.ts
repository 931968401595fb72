import { expect, test } from 'vitest';
test('placeholder', () => expect(process.versions.node.startsWith('2')).toBe(true));
