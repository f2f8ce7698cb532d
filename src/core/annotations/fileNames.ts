export const annotationFileEnding = '.annotations.yaml';

/** Stands before the ending where the usual name is another seed's: see `ownAnnotationFileName`. */
const ownMark = '.self';

/**
 * The usual name of the annotation file of a seed, from the seed's own: `rain.txt` gives `rain.annotations.yaml`. Any other ending stays
 * in: `rain.seed` gives `rain.seed.annotations.yaml`. Seeds side by side may share it (`rain` and `rain.txt` do): see `firstOfName`.
 */
export function annotationFileName(seedName: string): string {
  const stem = /^(?!.*\.seed\.txt$).+(?=\.txt$)/i.exec(seedName)?.[0] ?? seedName;
  return stem + annotationFileEnding;
}

/** The name of the annotation file of a seed whose usual one is another seed's: the seed's whole name, marked. */
export const ownAnnotationFileName = (seedName: string): string => seedName + ownMark + annotationFileEnding;

/** True for a seed that may have to give way to another one beside it with the same usual name: to `rain.txt` gives way all else. */
export const mayGiveWay = (seedName: string): boolean => !seedName.endsWith('.txt') && (/\.txt$/i.test(seedName) || annotationFileName(`${seedName}.txt`) === annotationFileName(seedName));

/** Of seeds with the same usual name, the one that has it: what ends in `.txt`, else the first in order. */
export const firstOfName = (seedNames: readonly string[]): string | undefined => seedNames.toSorted((a, b) => Number(b.endsWith('.txt')) - Number(a.endsWith('.txt')) || (a < b ? -1 : 1))[0];

/** True for the name of an annotation file. */
export const isAnnotationFileName = (name: string): boolean => name.endsWith(annotationFileEnding);

/** The name of the seed that an annotation file is of, as people would call it: `rain.annotations.yaml` is of `rain.txt`. */
export function seedName(annotationFile: string): string {
  const stem = annotationFile.slice(0, -annotationFileEnding.length);
  if (stem.endsWith(ownMark)) return stem.slice(0, -ownMark.length);
  return /\.seed(\.txt)?$/i.test(stem) ? stem : `${stem}.txt`;
}
