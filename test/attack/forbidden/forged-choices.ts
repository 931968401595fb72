import { card, log } from '../../journeys/way-to-a-letter.ts';
import { begun, forged, submitted } from '../hostile/acts.ts';
import type { Forbidden } from './act.ts';

const chosen = (value: string) => ({ type: 'static_select', selected_option: { value } });
const who = 'an officer, by a forged value';
const olivia = 'Olivia Bennett';

/** What no list in a form offers, sent as chosen in it. */
export const byForgedChoices: readonly Forbidden[] = [
  {
    who,
    tries: 'New FOI request, under a law that is none',
    before: (desk) => log(desk),
    does: async (desk) => submitted(desk, olivia, forged((await begun(desk)).modal(), { law: chosen('SAR') })),
  },
  {
    who,
    tries: 'New FOI request, that came in a way that is none',
    before: (desk) => log(desk),
    does: async (desk) => submitted(desk, olivia, forged((await begun(desk)).modal(), { howItCame: chosen('pigeon') })),
  },
  {
    who,
    tries: 'Correct the request, to a law that is none',
    before: (desk) => log(desk),
    async does(desk, reference) {
      await desk.as(olivia).slash(`/foi correct ${reference}`, { channel: 'foi-team' });
      await desk.as(olivia).fills({ Why: 'A slip.' });
      return submitted(desk, olivia, forged(desk.as(olivia).modal(), { law: chosen('SAR') }));
    },
  },
  {
    who,
    tries: 'Close: no request for information, as what is none',
    before: (desk) => log(desk),
    async does(desk, reference) {
      const officer = desk.as(olivia);
      await officer.chooses('More…', 'Close: no request for information', { on: card(desk, reference) });
      await officer.fills({ 'What is it?': 'A routine enquiry', Why: 'A bill.' });
      return submitted(desk, olivia, forged(officer.modal(), { as: chosen('answered') }));
    },
  },
  {
    who,
    tries: 'Withdraw, of a question that is none',
    before: (desk) => log(desk),
    async does(desk, reference) {
      const officer = desk.as(olivia);
      await officer.slash(`/foi withdraw ${reference}`, { channel: 'foi-team' });
      return submitted(
        desk,
        olivia,
        forged(officer.modal(), {
          questions: { type: 'multi_static_select', selected_options: [{ value: '1' }, { value: '99' }] },
        }),
      );
    },
  },
];
