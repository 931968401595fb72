import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A journey waits for disks and sockets half of its time: every core has work.
    maxWorkers: '100%',
    reporters: ['default', './test/closing-line.ts'],
  },
});
