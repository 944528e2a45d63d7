/** The day of the Jahreskonferenz is moved: what is asked about goals follows, and nobody hears of it for that alone. */
import { expect, it } from 'vitest';
import { mitZiel } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';

async function setztKonferenz(stadt: Musterstadt, tag: string): Promise<string> {
  await stadt.jo.types(stadt.buero, '/komm-in einrichten');
  await stadt.jo.presses('Jahreskonferenz …', { conversation: stadt.buero });
  await stadt.jo.submits({ jahreskonferenz: tag });
  await stadt.settle();
  return stadt.jo.form()?.text ?? '';
}

it('says how many goals it concerns, and tells nobody else', async () => {
  const { stadt } = await mitZiel({ bis: 'in_arbeit' });
  const folge = 'Allein wegen der Änderung bekommt niemand eine Nachricht.';
  expect(await setztKonferenz(stadt, '2027-09-16')).toBe(
    `Danke. Die nächste Jahreskonferenz ist am Do., 16.09.2027. Die Erinnerungen an ein Jahresziel richten sich jetzt nach diesem Tag. ${folge}`,
  );
  const vorher = stadt.mara.readsDirect().length;
  expect(await setztKonferenz(stadt, '2027-09-23')).toContain('an ein Jahresziel');
  expect(stadt.mara.readsDirect()).toHaveLength(vorher);
});

it('says nothing of goals where none is on its way, or nobody is asked', async () => {
  const { stadt } = await mitZiel({ bis: 'vorgeschlagen' });
  expect(await setztKonferenz(stadt, '2027-09-16')).toBe('Danke. Die nächste Jahreskonferenz ist am Do., 16.09.2027.');
  const { stadt: andere } = await mitZiel({ bis: 'in_arbeit' });
  await andere.jo.types(andere.buero, '/komm-in einrichten');
  await andere.jo.presses('Erinnerungen …', { conversation: andere.buero });
  await andere.jo.submits({ jahresziele: [] });
  expect(await setztKonferenz(andere, '2027-09-16')).toBe('Danke. Die nächste Jahreskonferenz ist am Do., 16.09.2027.');
});
