/** Where trouble is noted: ids and reasons, never what anybody wrote. A pino logger is one. */
export interface Log {
  warn(about: object, words: string): void;
  error(about: object, words: string): void;
}
