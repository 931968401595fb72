import { useEffect, useState } from 'preact/hooks';
import { groupsOf, matching, type Option, optionOf, type OptionGroup } from '../forms/options.ts';
import { fieldsOf, numberOf, objectsOf, textOf } from '../kit/json.ts';
import { act, view } from '../state/desk.ts';
import type { ElementProps } from './props.ts';

const named = (value: string, label: string, description = ''): Option => ({ label, description, value, raw: value });

/** Everything a select offers that does not depend on what is typed. */
export function offeredBy(element: ElementProps['element']): OptionGroup[] {
  const type = textOf(element['type']);
  const now = view.value;
  if (now === null) return [];
  if (type.includes('users')) {
    const people = now.people.filter((person) => !person.isBot);
    return [{ label: '', options: people.map(({ id, name, title }) => named(id, name, title)) }];
  }
  if (type.includes('conversations') || type.includes('channels')) {
    const mine = type.includes('channels') ? now.channels.filter(({ kind }) => kind === 'public') : now.channels;
    const all = [...mine, ...now.joinable];
    return [{ label: '', options: all.map(({ id, name }) => named(id, `#${name}`)) }];
  }
  return groupsOf(element);
}

/** What a select offers for what is typed; an external one asks the app, a moment after the last key. */
export function useOffered(props: ElementProps, typed: string, open: boolean): OptionGroup[] {
  const { surface, blockId, element } = props;
  const external = textOf(element['type']).includes('external');
  const [answered, setAnswered] = useState<OptionGroup[]>([]);
  useEffect(() => {
    const least = numberOf(element['min_query_length']) ?? 3;
    const where = surface.where;
    if (!external || !open || typed.length < least || !('modal' in where)) return;
    const ask = async () => {
      const actionId = textOf(element['action_id']);
      const result = await act({ do: 'suggest', modal: where.modal, blockId, actionId, typed });
      const options = result.ok ? objectsOf(result.options).map((raw) => optionOf(fieldsOf(raw))) : [];
      setAnswered([{ label: '', options }]);
    };
    const wait = setTimeout(() => void ask(), 250);
    return () => clearTimeout(wait);
  }, [external, open, typed]);
  return external ? answered : matching(offeredBy(element), typed);
}
