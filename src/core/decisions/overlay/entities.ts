import type { RegisteredEntity } from '../../annotations/schema.js';
import type { DocumentFacts, EntityFact } from '../../index/facts.js';
import { namesOf, type RegisterIndex } from '../../index/registerIndex.js';

/** The entry of the register that an entity of a document is, by its full name or else its full aliases. */
function registeredFor({ name, aliases, type }: EntityFact, register: RegisterIndex): RegisteredEntity | undefined {
  const own = register.byName(name);
  if (own && (own.type === type || type === 'other' || /\s/.test(name.trim()))) return own;
  for (const alias of aliases) {
    const found = /\s/.test(alias.trim()) ? register.byName(alias) : undefined;
    if (found?.type === type) return found;
  }
  return undefined;
}

/** The effective entities: those of the machine, one for each entry of the register that the document speaks of. A slot is an index into them before unused ones are left out. */
export class Entities {
  private readonly needed = new Set<number>();

  private constructor(
    private readonly register: RegisterIndex,
    readonly slots: EntityFact[],
    private readonly ofMachine: number[],
    private readonly ofRegister: Map<string, number>,
  ) {}

  static of({ entities }: DocumentFacts, register: RegisterIndex): Entities {
    const ofMachine: number[] = [];
    const people = new Entities(register, [], ofMachine, new Map());
    for (const entity of entities) {
      const entry = registeredFor(entity, register);
      ofMachine.push(entry ? people.join(entity, entry) : people.slots.push(entity) - 1);
    }
    return people;
  }

  /** From now on the machine's entities of these slots are those of others. */
  passOn(heirs: ReadonlyMap<number, number>): void {
    if (heirs.size > 0) this.ofMachine.forEach((slot, i) => (this.ofMachine[i] = heirs.get(slot) ?? slot));
  }

  copy(): Entities {
    return new Entities(this.register, [...this.slots], [...this.ofMachine], new Map(this.ofRegister));
  }

  private join(entity: EntityFact, entry: RegisteredEntity): number {
    const slot = this.slotOf(entry);
    const known = this.slots[slot]!;
    const aliases = [...new Set([...known.aliases, entity.name, ...entity.aliases])].filter((alias) => alias !== entry.name);
    this.slots[slot] = { ...known, aliases, roles: [...known.roles, ...entity.roles], gender: known.gender === 'unknown' ? entity.gender : known.gender };
    return slot;
  }

  /** The slot of an entry of the register; it is made when there is none yet. */
  slotOf(entry: RegisteredEntity): number {
    let slot = this.ofRegister.get(entry.id);
    if (slot === undefined) {
      const { id, type, name } = entry;
      slot = this.slots.push({ id: `register:${id}`, type, name, aliases: namesOf(entry).slice(1), roles: [], gender: 'unknown', register: entry }) - 1;
      this.ofRegister.set(id, slot);
    }
    return slot;
  }

  /** The slot for what a decision names: undefined where it names nobody, -1 where it says there is nobody. */
  slotFor(id: string | null | undefined): number | undefined {
    if (id === null) return -1;
    const entry = id === undefined ? undefined : this.register.byId(id);
    return entry && this.slotOf(entry);
  }

  /** The same, for a decision that holds: its entity stays whether anything else speaks of it or not. */
  decided(id: string | null | undefined): number | undefined {
    const slot = this.slotFor(id);
    if (slot !== undefined && slot >= 0) this.needed.add(slot);
    return slot;
  }

  nameOf(slot: number): string {
    return this.slots[slot]?.name ?? '';
  }

  machineSlot(entity: number): number {
    return this.ofMachine[entity] ?? -1;
  }

  /** True for an entity that a decision names. */
  isNeeded(slot: number): boolean {
    return this.needed.has(slot);
  }
}
