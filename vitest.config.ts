import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A journey waits for disks, sockets and timers half of its time: with two files a core, every core has work.
    maxWorkers: 2 * availableParallelism(),
    reporters: ['default', './test/closing-line.ts'],
  },
});
