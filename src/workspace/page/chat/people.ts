import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { html } from 'htm/preact';
import type { DeskPerson } from '../../protocol.ts';
import { avatar } from '../kit/avatar.ts';
import { icon } from '../kit/icons.ts';
import { Menu, type MenuItem } from '../kit/menu.ts';
import { become, view } from '../state/desk.ts';
import { grouped } from './roles.ts';

/** Chooses who you are; everybody stands under what they belong to. */
export function WhoYouAre({ me }: { me: DeskPerson }): ComponentChildren {
  const items = grouped(view.value?.people ?? []).flatMap(({ group, members }) =>
    members.map(({ person, does }): MenuItem => ({
      group,
      label: person.name,
      detail: does,
      lead: avatar(person),
      checked: person.id === me.id,
      choose: () => become(person.id),
    })),
  );
  const face = html`${avatar(me)}<span class="who">
      <small>You are</small><strong>${me.name}</strong><small>${me.title}</small> </span
    >${icon('down')}`;
  return h(Menu, { name: `You are ${me.name}, ${me.title}. Be somebody else`, face, items, class: 'you' });
}
