import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { keepAccount } from '../../../src/core/directory.ts';
import { type Musterstadt, musterstadt, ohneTandem, stadtdatei } from '../musterstadt.ts';

/** A Monday. */
const start = '2026-09-28 12:00';
const morgen = '2026-09-29 08:00';

const isIn = (stadt: Musterstadt, person: { account: string }): boolean =>
  stadt.chat.channel('umsetzungsgruppe').members.has(person.account);
const fragen = (stadt: Musterstadt) =>
  stadt.mila.reads(stadt.buero).filter(({ text, onlyYou }) => !onlyYou && /Kanal #umsetzungsgruppe/.test(text));
const gesagt = (stadt: Musterstadt): string => stadt.mila.reads(stadt.buero).at(-1)?.text ?? '';

/** Mara and Luca are in the channel, and Mila of the Büro's staff. */
async function mitFremden(): Promise<Musterstadt> {
  const stadt = await musterstadt(start);
  for (const person of [stadt.mila, stadt.mara, stadt.luca]) stadt.chat.join(stadt.umsetzung, person.account);
  await stadt.goTo(morgen);
  return stadt;
}

describe('somebody in the channel of the Umsetzungsgruppe who never belonged to it', () => {
  it('is told nothing: the Büro is asked once, by name, and nobody leaves', async () => {
    const stadt = await mitFremden();
    expect(fragen(stadt)).toMatchObject([
      {
        text: [
          'Wer soll im Kanal #umsetzungsgruppe sein?',
          'Im Kanal #umsetzungsgruppe sind 2 Personen ohne Aufgabe in der Umsetzungsgruppe: Luca Musterfrau, Mara Plan.',
          'Fehlt nur der Eintrag im Tandem oder die Einladung als Fachperson? Tragen Sie die Person ein, dann fällt sie hier von selbst weg. Sonst entscheiden Sie bitte. KOMM-IN nimmt bis dahin niemanden heraus.',
          'Das Integrationsbüro bekommt diese Nachricht einmal, weil es die Gremien betreut.',
        ].join('\n'),
        buttons: ['Herausnehmen …', 'So lassen'],
      },
    ]);
    await stadt.restart();
    await stadt.goTo('2026-10-12 09:00');
    expect(fragen(stadt)).toHaveLength(1);
    for (const person of [stadt.mara, stadt.luca]) {
      expect(person.readsDirect()).toEqual([]);
      expect(isIn(stadt, person)).toBe(true);
    }
  });

  it('drops out of the question by itself when the Tandems are entered', async () => {
    const stadt = await musterstadt(start, { datei: ohneTandem });
    await stadt.goTo(morgen);
    expect(fragen(stadt)).toMatchObject([{ text: expect.stringContaining('Ada Muster') }]);
    await stadt.restart(stadtdatei);
    expect(fragen(stadt)).toMatchObject([{ text: expect.stringMatching(/^Erledigt: /), buttons: [] }]);
    await stadt.goTo('2026-10-08 09:00');
    expect(stadt.ada.readsDirect().map(({ text }) => text)).not.toContainEqual(expect.stringContaining('Ihr Platz'));
    expect(isIn(stadt, stadt.ada)).toBe(true);
  });

  it('leaves a week after a note, when the Büro says so of them', async () => {
    const stadt = await mitFremden();
    await stadt.mila.presses('Herausnehmen …', { conversation: stadt.buero });
    expect(stadt.mila.formView()?.fields[0]?.options?.map(({ label }) => label)).toEqual([
      'Luca Musterfrau',
      'Mara Plan',
    ]);
    const mara = stadt.mila.formView()?.fields[0]?.options?.[1]?.value ?? '';
    await stadt.mila.submits({ personen: [mara] });
    expect(stadt.mila.form()?.text).toContain('#umsetzungsgruppe am Di., 06.10.2026 endet');
    expect(stadt.mara.readsDirect()).toEqual([]);
    await stadt.mila.submits();
    await stadt.settle();
    expect(stadt.mara.readsDirect()).toMatchObject([
      { text: expect.stringContaining('Am Di., 06.10.2026 nimmt KOMM-IN Sie aus dem Kanal #umsetzungsgruppe.') },
    ]);
    expect(fragen(stadt)).toMatchObject([{ text: expect.stringContaining('ist 1 Person ohne Aufgabe') }]);
    await stadt.goTo('2026-10-06 08:00');
    expect([isIn(stadt, stadt.mara), isIn(stadt, stadt.luca), isIn(stadt, stadt.mila)]).toEqual([false, true, true]);
  });

  it('is offered by as much of a long name as a label holds, and by no less without a word', async () => {
    const stadt = await mitFremden();
    const name = `Luca ${'Musterfrau-'.repeat(8)}`;
    const konto = { account: stadt.luca.account, admin: false, guest: false, deactivated: false, foreign: false };
    stadt.workspace.tx((tx) => keepAccount(tx, { ...konto, name, bot: false }));
    await stadt.mila.presses('Herausnehmen …', { conversation: stadt.buero });
    const [luca] = stadt.mila.formView()?.fields[0]?.options ?? [];
    expect(luca?.label).toBe(`${name.slice(0, 74)}…`);
  });

  it('who gets a role within that week stays, and is not said to be back', async () => {
    const stadt = await mitFremden();
    await stadt.mila.presses('Herausnehmen …', { conversation: stadt.buero });
    const mara = stadt.mila.formView()?.fields[0]?.options?.[1]?.value ?? '';
    await stadt.mila.submits({ personen: [mara] });
    await stadt.mila.submits();
    await stadt.restart({
      ...stadtdatei,
      handlungsfelder: stadtdatei.handlungsfelder.map((feld, i) => ({
        ...feld,
        tandem:
          i === 0
            ? [...feld.tandem, { konto: stadt.mara.account, seite: 'begleitung' as const, von: day('2026-09-29') }]
            : feld.tandem,
      })),
    });
    const texte = stadt.mara.readsDirect().map(({ text }) => text);
    expect(texte).toContainEqual(expect.stringContaining('Sie gehören zur Umsetzungsgruppe und bleiben im Kanal'));
    expect(texte.join()).not.toContain('wieder');
    await stadt.goTo('2026-10-08 09:00');
    expect(isIn(stadt, stadt.mara)).toBe(true);
  });

  it('stays when the Büro leaves it so, and is not asked about again; whoever comes later is', async () => {
    const stadt = await mitFremden();
    await stadt.mila.presses('So lassen', { conversation: stadt.buero });
    expect(gesagt(stadt)).toContain('Im Kanal bleiben Luca Musterfrau und Mara Plan.');
    await stadt.settle();
    expect(fragen(stadt)).toMatchObject([
      { text: expect.stringContaining('Ohne Aufgabe bleiben dort: Luca Musterfrau, Mara Plan.'), buttons: [] },
    ]);
    await stadt.restart();
    stadt.chat.join(stadt.umsetzung, stadt.ines.account);
    await stadt.goTo('2026-09-30 09:00');
    expect(fragen(stadt)).toHaveLength(2);
    expect(fragen(stadt)[1]?.text).toContain('ist 1 Person ohne Aufgabe in der Umsetzungsgruppe: Ines Grundriss.');
  });

  it('drops out of the question when they leave, and is asked about anew when they come back', async () => {
    const stadt = await mitFremden();
    stadt.chat.leave(stadt.umsetzung, stadt.mara.account);
    await stadt.settle();
    expect(fragen(stadt)[0]?.text).toContain('ist 1 Person ohne Aufgabe in der Umsetzungsgruppe: Luca Musterfrau.');
    stadt.chat.join(stadt.umsetzung, stadt.mara.account);
    await stadt.goTo('2026-09-30 09:00');
    expect(fragen(stadt)[1]?.text).toContain(': Mara Plan.');
  });

  it('is decided about once, and by the Büro alone', async () => {
    const stadt = await mitFremden();
    stadt.chat.join(stadt.buero, stadt.pia.account);
    for (const knopf of ['Herausnehmen …', 'So lassen']) {
      await stadt.pia.presses(knopf, { conversation: stadt.buero });
      expect(stadt.pia.reads(stadt.buero).at(-1)?.text).toContain('ändert das Integrationsbüro');
    }
    await stadt.jo.presses('Herausnehmen …', { conversation: stadt.buero });
    const [, mara] = stadt.jo.formView()?.fields[0]?.options ?? [];
    await stadt.mila.presses('So lassen', { conversation: stadt.buero });
    await stadt.jo.submits({ personen: [mara?.value ?? ''] });
    expect(stadt.jo.form()?.text).toContain('Darüber ist schon entschieden.');
    expect(stadt.mara.readsDirect()).toEqual([]);
  });
});
