export const annotationFileEnding = '.annotations.yaml';

/**
 * The name of the annotation file of a seed, from the seed's own: `rain.txt` gives `rain.annotations.yaml`. Any other ending stays in
 * (`rain.seed` gives `rain.seed.annotations.yaml`), so that two seeds side by side never share a file.
 */
export function annotationFileName(seedName: string): string {
  const stem = /^(?!.*\.seed\.txt$).+(?=\.txt$)/i.exec(seedName)?.[0] ?? seedName;
  return stem + annotationFileEnding;
}

/** True for the name of an annotation file. */
export const isAnnotationFileName = (name: string): boolean => name.endsWith(annotationFileEnding);

/** The name of the seed that an annotation file is of, as people would call it: `rain.annotations.yaml` is of `rain.txt`. */
export function seedName(annotationFile: string): string {
  const stem = annotationFile.slice(0, -annotationFileEnding.length);
  return /\.seed(\.txt)?$/i.test(stem) ? stem : `${stem}.txt`;
}
