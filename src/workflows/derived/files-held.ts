import type { File } from '../../domain/answer.ts';
import type { FoiRequest } from '../../domain/request/request.ts';
import type { ListEntry } from '../../register/index.ts';

/** Where it is kept which requests hold a file: the same file may have been given for several. */
export const holdersOf = (sha256: string) => `file/${sha256}/`;

/** The files a request holds. */
export function fileEntries(request: FoiRequest): ListEntry[] {
  if (request.erased) return [];
  const digests = new Set(filesOf(request).map(({ sha256 }) => sha256));
  return [...digests].map((sha256) => ({ key: `${holdersOf(sha256)}${request.reference}`, value: {} }));
}

function filesOf({ original, questions, drafts, reviews }: FoiRequest): File[] {
  const inQuestions = questions.flatMap(({ asked, settlement }) => [
    ...asked.flatMap(({ replies }) =>
      replies.flatMap((reply) => [reply, ...reply.before].flatMap(({ files }) => files)),
    ),
    ...(settlement?.parts ?? []).flatMap(({ filesToRelease }) => filesToRelease),
  ]);
  const inReviews = reviews.flatMap(({ settled }) => settled?.decision?.files ?? []);
  return [...original, ...inQuestions, ...inReviews, ...drafts.flatMap(({ files }) => files)];
}
