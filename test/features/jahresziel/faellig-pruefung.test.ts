/** Who checks a result, how often they are asked, and what a goal that is taken over or split means for the others. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { konto } from '../../../src/core/directory.schema.ts';
import type { PersonId } from '../../../src/core/ids.ts';
import type { Tx } from '../../../src/core/workspace.ts';
import { addWirkung, zielById } from '../../../src/features/jahresziel/store.ts';
import { teile } from '../../../src/features/jahresziel/teilen.ts';
import { knopf as rasterKnopf } from '../../../src/features/jahresziel/texts.ts';
import { erreichbareImBuero } from '../../../src/features/stadt/index.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { aendert, drueckt, handelt, inWohnen, personVon, titel } from './im-leben.ts';
import { erinnerungen, home, imAugust, letzte } from './im-sommer.ts';

const zuPruefen = `Ergebnis überprüfen: ${titel}`;

describe('the check of a result', () => {
  it('is asked for four times, says that its day is over, and then rests; the Büro sees it', async () => {
    const { stadt, id } = await imAugust({ bis: 'ergebnis', um: '2027-09-22 21:00', fragenAb: day('2027-09-23') });
    await aendert(stadt, id, { prueftPerson: personVon(stadt, 'pia'), prueftName: null, fragenAb: day('2027-09-23') });
    const gezaehlt: number[] = [];
    for (const tag of ['09-23', '09-30', '10-07', '10-14', '10-21', '10-28', '11-25']) {
      await stadt.sleepUntil(`2027-${tag} 08:00`);
      if (tag === '10-21') expect(await home(stadt, stadt.jo)).toContain(zuPruefen);
      else if (tag < '10-21') expect(await home(stadt, stadt.jo)).not.toContain(zuPruefen);
      await stadt.goTo(`2027-${tag} 12:00`);
      gezaehlt.push(erinnerungen(stadt.pia).length);
      if (tag === '10-07') expect(letzte(stadt.pia)?.text).toContain('Bitte bestätigen Sie es bis Do., 07.10.2027');
      if (tag === '10-14') expect(letzte(stadt.pia)?.text).toContain('sollte bis Do., 07.10.2027 überprüft sein');
    }
    expect(gezaehlt).toEqual([1, 2, 3, 4, 4, 4, 4]);
    expect(erinnerungen(stadt.jo)).toEqual([]);
    expect(await home(stadt, stadt.jo)).toContain('Überprüfen soll: Pia');
  });

  /** In the Büro is nobody but Jo, who is federführend; an office checks. */
  const ohneBuero = async () => {
    const { stadt, id } = await imAugust({ bis: 'ergebnis', um: '2027-09-22 21:00', fragenAb: day('2027-09-23') });
    const jo = personVon(stadt, 'jo');
    await handelt(stadt, 'jo', '2027-09-22', (ctx) => {
      for (const person of erreichbareImBuero(ctx)) if (person !== jo) deaktiviere(ctx.tx, person);
      expect([...erreichbareImBuero(ctx)]).toEqual([jo]);
    });
    await aendert(stadt, id, { federPerson: jo, fragenAb: day('2027-09-23') });
    return { stadt, id };
  };

  it('is nobody’s where the Büro is federführend alone: the Tandem is asked to name somebody', async () => {
    const { stadt } = await ohneBuero();
    await stadt.goTo('2027-09-23 12:00');
    expect(letzte(stadt.ada)?.text).toContain(zuPruefen);
    expect(letzte(stadt.ada)?.text).toContain('noch kann es niemand überprüfen');
    expect(erinnerungen(stadt.jo)).toEqual([]);
    expect(await home(stadt, stadt.jo)).not.toContain(zuPruefen);
    expect(letzte(stadt.ada)?.buttons.slice(0, 3)).toEqual([rasterKnopf.prueft, 'Später', 'Mehr …']);
  });

  it('… and without a Tandem it stands on Home of the Büro', async () => {
    const { stadt } = await ohneBuero();
    for (const name of ['ada', 'eren', 'sana'] as const) geht(stadt, name);
    await stadt.goTo('2027-09-23 12:00');
    expect(await home(stadt, stadt.jo)).toContain('noch kann es niemand überprüfen');
    expect(erinnerungen(stadt.jo)).toEqual([]);
  });
});

const deaktiviere = (tx: Tx, person: PersonId): unknown =>
  tx.update(konto).set({ deactivated: true }).where(eq(konto.personId, person)).run();

/** Their account is deactivated. */
function geht(stadt: Musterstadt, name: 'ada' | 'eren' | 'sana'): void {
  const konto = { account: stadt[name].account, name, admin: false, guest: false, foreign: false, bot: false };
  stadt.chat.notice({ kind: 'account', account: { ...konto, deactivated: true } });
}

it('takes a goal only from whoever was federführend when it was asked', async () => {
  const { stadt, id } = await imAugust();
  for (const wer of ['ada', 'eren', 'mara'] as const) await handelt(stadt, wer, '2027-08-16', () => undefined);
  await drueckt(stadt, 'mara', 'jahresziel.unterstuetzung', id);
  await stadt.mara.presses('Rückmeldung geben', inWohnen(stadt));
  await stadt.mara.submits({ stand: 'unterstuetzung' });
  await stadt.mara.submits({ hilfe: 'Ein Raum' });
  await stadt.settle();
  await stadt.ada.presses('Ich übernehme');
  const antwort = JSON.stringify(await stadt.eren.presses('Ich übernehme'));
  expect(antwort).toContain('Inzwischen ist federführend: Ada Muster.');
  const feder = () => stadt.workspace.tx((tx) => zielById(tx, id)?.federPerson);
  expect(feder()).toBe(personVon(stadt, 'ada'));
  expect(antwort).toContain('Trotzdem übernehmen');
  await drueckt(stadt, 'eren', 'jahresziel.uebernehmen', `${id}:${personVon(stadt, 'ada')}`);
  expect(feder()).toBe(personVon(stadt, 'eren'));
});

it('asks nobody twice because a goal was split', async () => {
  const { stadt, id } = await imAugust();
  await stadt.goTo('2027-08-17 12:00');
  expect(erinnerungen(stadt.mara)).toHaveLength(1);
  await handelt(stadt, 'ada', '2027-08-17', (ctx) => {
    const ziel = zielById(ctx.tx, id);
    if (ziel === null) throw new Error('no goal');
    const wirkung = addWirkung(ctx.tx, { zielId: id, text: 'Nachbarn helfen sich', fuerWen: 'alle' });
    teile(ctx, ziel, { titel: 'Nachbarn helfen sich', wirkungen: [wirkung], massnahmen: [] });
  });
  await stadt.goTo('2027-08-18 12:00');
  expect(erinnerungen(stadt.mara)).toHaveLength(1);
  await stadt.goTo('2027-09-02 12:00');
  expect(letzte(stadt.mara)?.text).toContain('Jahresziel: Nachbarn helfen sich');
});
