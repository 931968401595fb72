import { kindOfFile, kindsInLaw } from '../catalogue/index.ts';
import type { Spot } from './finding.ts';
import { spot, type Subject } from './subject.ts';

/** Attachments a letter may carry, in bytes. */
const MOST_BYTES = 20_000_000;

/** A file on a part that gives nothing. */
export function filesWithRefusal({ parts }: Subject): Spot[] {
  return parts
    .filter(({ part }) => part.filesToRelease.length > 0 && !kindsInLaw[part.kind].givesInformation)
    .map((placed) => {
      const names = placed.part.filesToRelease.map((file) => file.name).join(', ');
      return spot(
        placed,
        `${names} would go out with a part that gives nothing. Untick it, or settle the part as disclosed.`,
        'filesToRelease',
      );
    });
}

/** Office files that go as they are, for the reason given, and files of which nothing is known. */
export function filesNotChecked({ parts }: Subject): Spot[] {
  return parts.flatMap((placed) =>
    placed.part.filesToRelease.flatMap((file) => {
      const kind = kindOfFile(file.name);
      if (kind === 'plain' || kind === 'legacyOffice') return [];
      const reason = file.reason?.trim() ?? '';
      const because = reason === '' ? '' : ` It goes as it is because: ${reason}.`;
      return [
        spot(
          placed,
          `${file.name} was not checked for hidden data. Send PDF or CSV instead, or look through it yourself.${because}`,
          'filesToRelease',
        ),
      ];
    }),
  );
}

/** More than an e-mail carries. */
export function filesTooLarge({ parts }: Subject): Spot[] {
  const sizes = new Map(parts.flatMap(({ part }) => part.filesToRelease).map((file) => [file.sha256, file.size]));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  return total <= MOST_BYTES
    ? []
    : [
        {
          place: 'Files to release',
          says: `The files come to ${Math.ceil(total / 1_000_000)} MB; a letter carries 20 MB. Send fewer, or publish them and give the link.`,
        },
      ];
}

/** An empty file. */
export function filesEmpty({ parts }: Subject): Spot[] {
  return parts.flatMap((placed) =>
    placed.part.filesToRelease
      .filter((file) => file.size === 0)
      .map((file) => spot(placed, `${file.name} is empty. Ask for it again.`, 'filesToRelease')),
  );
}
