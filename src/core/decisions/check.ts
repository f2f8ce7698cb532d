import type { ReadAnnotations, ReadRegister } from '../annotations/read.js';
import { locate } from '../annotations/yaml/blocks.js';
import { quoted, sectionOf } from '../annotations/yaml/layout.js';
import { withLines, type FileProblem, type Problem } from '../annotations/yaml/problems.js';
import { normalizeName } from '../index/normalizeName.js';
import { namesOf, type RegisterIndex } from '../index/registerIndex.js';

const references = ['speaker', 'claimant', 'entity'] as const;

/** The ids in an annotation file that the register does not have. They do not keep the file from being written. */
export function checkAnnotations({ text, value, isBlocked, layout }: ReadAnnotations, register: RegisterIndex): FileProblem[] {
  const blocks = sectionOf({ layout }, 'annotations')?.blocks ?? [];
  if (isBlocked || blocks.length === 0) return [];
  const found = value.annotations.flatMap((annotation, i) =>
    references.flatMap((field) => {
      const id = annotation[field];
      if (id === undefined || id === null || register.byId(id)) return [];
      const message = `The register (entities.yaml) has no entity with the id ${quoted(id)}. Add it there, or correct the id.`;
      return [{ code: 'unknown-id' as const, message, ...locate(text, blocks[i]!, [field]), remedy: 'add-entity' as const }];
    }),
  );
  return withLines(text, found);
}

/** Names that two entities of the register claim, and ids it names but does not have. They do not keep the file from being written. */
export function checkRegister({ text, value, isBlocked, layout }: ReadRegister): FileProblem[] {
  const blocks = sectionOf({ layout }, 'entities')?.blocks ?? [];
  if (isBlocked || blocks.length === 0) return [];
  const owners = new Map<string, { id: string; name: string }>();
  const ids = new Set(value.entities.map((e) => e.id));
  const found: Problem[] = [];
  value.entities.forEach((entity, i) => {
    const own = new Set<string>();
    namesOf(entity).forEach((name, k) => {
      const key = normalizeName(name);
      if (key === '' || own.has(key)) return;
      own.add(key);
      const other = owners.get(key);
      if (!other) {
        owners.set(key, entity);
        return;
      }
      const place = locate(text, blocks[i]!, k === 0 ? ['name'] : ['aliases', k - 1]);
      const message = `${quoted(name)} is a name of ${quoted(other.name)} (${other.id}) too, so it is not known who is meant where it stands alone. Take it from one of the two.`;
      found.push({ code: 'alias-claimed-twice', message, ...place, ...(k > 0 ? { remedy: 'delete-line' } : {}) });
    });
    (entity.notSameAs ?? []).forEach((id, k) => {
      if (!ids.has(id)) found.push({ code: 'unknown-id', message: `There is no entity with the id ${quoted(id)} here. Correct the id, or delete it.`, ...locate(text, blocks[i]!, ['notSameAs', k]), remedy: 'delete-line' });
    });
  });
  return withLines(text, found);
}
