import type { Effect } from './chat.ts';
import type { FieldKind, FieldValue, FormView } from './form.ts';
import type { HomeDocument } from './home.ts';
import type { Inline, Message, Part, RichText } from './message.ts';

/** Replaces every person in what is shown, such as an id by name and account. */
export interface PersonReplacer<P, Q> {
  readonly message: (message: Message<P>) => Message<Q>;
  readonly home: (home: HomeDocument<P>) => HomeDocument<Q>;
  readonly effect: (effect: Effect<P>) => Effect<Q>;
}

/**
 * @param account the platform's account of a person in a form's field, or null: an adapter knows nobody else. Needed
 *   for effects only.
 */
export function replacePersons<P, Q>(
  replace: (person: P) => Q,
  account: (person: string) => string | null = () => null,
): PersonReplacer<P, Q> {
  const inline = (item: Inline<P>): Inline<Q> =>
    typeof item === 'string' || !('person' in item) ? item : { ...item, person: replace(item.person) };
  const rich = (text: RichText<P>): RichText<Q> => (isList(text) ? text.map(inline) : inline(text));
  const part = (p: Part<P>): Part<Q> => {
    switch (p.part) {
      case 'text':
      case 'note':
        return { ...p, text: rich(p.text) };
      case 'facts':
        return { ...p, facts: p.facts.map((fact) => ({ ...fact, value: rich(fact.value) })) };
      case 'list':
        return { ...p, items: p.items.map(rich) };
      default:
        return p;
    }
  };
  const message = (m: Message<P>): Message<Q> => ({ ...m, parts: m.parts.map(part) });
  const view = (v: FormView<P>): FormView<Q> => ({
    ...v,
    intro: v.intro.map(rich),
    fields: v.fields.map((field) => ({ ...field, value: mapPersons(field.kind, field.value, account) })),
  });
  return {
    message,
    home: (home) => ({ ...home, parts: home.parts.map(part) }),
    effect: (effect) => {
      if ('view' in effect) return { ...effect, view: view(effect.view) };
      return effect.effect === 'reply' ? { ...effect, message: message(effect.message) } : effect;
    },
  };
}

function isList<P>(text: RichText<P>): text is readonly Inline<P>[] {
  return Array.isArray(text);
}

/** The value of a `person` or `people` field with each person replaced, those without a match left out. */
export function mapPersons(kind: FieldKind, value: FieldValue, replace: (person: string) => string | null): FieldValue {
  if (kind === 'person' && typeof value === 'string') return replace(value);
  if (kind !== 'people' || !isPeople(value)) return value;
  return value.flatMap((person) => replace(person) ?? []);
}

const isPeople = (value: FieldValue): value is readonly string[] => Array.isArray(value);
