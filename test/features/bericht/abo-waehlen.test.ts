/** What somebody follows: chosen in a form, shown, changed and stopped with one tap. */
import { describe, expect, it } from 'vitest';
import { dateText, day } from '../../../src/core/calendar.ts';
import { classifications } from '../../../src/core/classified.ts';
import { bericht } from '../../../src/features/bericht/index.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { antwort, feldNach } from '../aufgabe/vergeben.ts';
import { handelt, personVon } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt } from '../musterstadt.ts';
import { announced } from '../sitzung/announced.ts';
import { wirdPrivat } from '../stadt/privat.ts';
import { abonniert, mal, montag, nachrichten, start, zusammenfassungen } from './abonniert.ts';

const hier = (stadt: Musterstadt) => ({ conversation: stadt.wohnen });
const uebersicht = async (stadt: Musterstadt) => {
  await stadt.mara.types(stadt.wohnen, '/komm-in abo');
  return stadt.mara.reads(stadt.wohnen).at(-1);
};

describe('/komm-in abo', () => {
  it('asks at once whoever follows nothing, and says when the first one comes', async () => {
    const stadt = await musterstadt(start);
    await stadt.mara.types(stadt.wohnen, '/komm-in abo');
    expect(stadt.mara.form()).toMatchObject({ title: 'Zusammenfassung', submit: 'Speichern' });
    await stadt.mara.submits({ felder: [feldNach(stadt, 'WOH')] });
    expect(stadt.mara.form()?.text).toBe(
      [
        'Danke. Ihre Auswahl ist gespeichert.',
        'Sie bekommen jede Woche eine Zusammenfassung zu 1 Handlungsfeld:',
        'Die nächste kommt am Mo., 05.10.2026 mit Ihrer täglichen Nachricht. Möchten Sie an diesem Tag nicht erinnert werden, kommt sie am nächsten. Gibt es nichts Neues, kommt keine.',
      ].join('\n'),
    );
    expect(stadt.mara.form()?.buttons).toEqual([
      'Abbestellen: Wohnen',
      'Handlungsfelder auswählen …',
      'Alles abbestellen',
    ]);
  });

  it('names today as long as the one of this Monday is to come, and for whoever is away the day they are back', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.mara, 'WOH');
    const naechste = async () => /kommt am (.*?) mit/.exec((await uebersicht(stadt))?.text ?? '')?.[1];
    const aufHome = async () => {
      await stadt.mara.opensHome();
      await stadt.settle();
      return /das nächste Mal am (.*?2026)\./.exec(stadt.mara.home()?.text ?? '')?.[1];
    };
    await stadt.goTo('2026-10-05 07:00');
    expect([await naechste(), await aufHome()]).toEqual(['Mo., 05.10.2026', 'Mo., 05.10.2026']);
    await stadt.goTo(montag);
    expect([await naechste(), await aufHome()]).toEqual(['Mo., 12.10.2026', 'Mo., 12.10.2026']);
    await stadt.mara.types(stadt.wohnen, '/komm-in abwesend');
    await stadt.mara.submits({ von: '2026-10-10', bis: '2026-10-15' });
    expect(await naechste()).toBe('Fr., 16.10.2026');
    await stadt.goTo('2026-10-13 12:00');
    expect(await naechste()).toBe('Fr., 16.10.2026');
    await stadt.goTo('2026-10-16 12:00');
    expect(await naechste()).toBe('Mo., 19.10.2026');
  });

  it('names the Monday after to whoever follows only since this morning', async () => {
    const stadt = await musterstadt('2026-10-05 07:00');
    await abonniert(stadt, stadt.mara, 'WOH');
    expect((await uebersicht(stadt))?.text).toContain('kommt am Mo., 12.10.2026');
  });

  it('shows what stands, and changes it; what is followed already goes on being counted', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.mara, 'WOH');
    await announced(stadt);
    await uebersicht(stadt);
    await stadt.mara.presses('Handlungsfelder auswählen …', hier(stadt));
    expect(stadt.mara.form()?.fields).toMatchObject([{ key: 'felder', value: [feldNach(stadt, 'WOH')] }]);
    await stadt.mara.submits({ felder: ['WOH', 'SPR'].map((eines) => feldNach(stadt, eines)) });
    await stadt.goTo(montag);
    expect(mal(stadt.mara, 'Neu angekündigt: 1 Sitzung')).toBe(1);
    expect(mal(stadt.mara, 'Nichts Neues gibt es hier: Sprachförderung.')).toBe(1);
  });

  it('with nothing chosen ends it', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.mara, 'WOH');
    await announced(stadt);
    await uebersicht(stadt);
    await stadt.mara.presses('Handlungsfelder auswählen …', hier(stadt));
    await stadt.mara.submits({ felder: null });
    expect(stadt.mara.form()?.text).toBe('Danke. Ihre Auswahl ist gespeichert.\nSie bekommen keine Zusammenfassung.');
    await stadt.goTo('2026-10-06 10:00');
    expect(nachrichten(stadt.mara)).toEqual([]);
  });

  it('stops one with a tap, once, and all', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.mara, 'WOH', 'SPR');
    await uebersicht(stadt);
    expect(antwort(await stadt.mara.presses('Abbestellen: Wohnen', hier(stadt)))).toBe(
      'Danke. Zu Wohnen bekommen Sie keine Zusammenfassung mehr.',
    );
    const [erste] = stadt.mara.reads(stadt.wohnen).filter(({ buttons }) => buttons.includes('Abbestellen: Wohnen'));
    const dort = { ...hier(stadt), ...(erste === undefined ? {} : { message: erste.id }) };
    expect(antwort(await stadt.mara.presses('Abbestellen: Wohnen', dort))).toBe(
      'Dazu bekommen Sie keine Zusammenfassung.',
    );
    expect((await uebersicht(stadt))?.buttons).toContain('Abbestellen: Sprachförderung');
    expect(antwort(await stadt.mara.presses('Alles abbestellen', hier(stadt)))).toBe(
      'Danke. Sie bekommen keine Zusammenfassung mehr.',
    );
  });

  it('says before a city is set up who sets it up', async () => {
    const stadt = await musterstadt(start, { datei: null });
    await stadt.jo.types(stadt.buero, '/komm-in abo');
    expect(stadt.jo.reads(stadt.buero).at(-1)).toMatchObject({
      text: expect.stringContaining('noch nicht eingerichtet'),
      buttons: ['KOMM-IN einrichten'],
    });
  });

  it('says so where there is no field', async () => {
    const stadt = await musterstadt(start);
    await handelt(stadt, 'jo', '2026-09-28', ({ tx, heute }) => {
      for (const { id } of gremien(tx, 'handlungsfeld')) aendereGremium(tx, id, { geschlossen: heute });
    });
    await stadt.mara.types(stadt.wohnen, '/komm-in abo');
    expect(stadt.mara.form()).toBeNull();
  });
});

describe('a field whose channel is private', () => {
  it('is offered to nobody but those who take part in it', async () => {
    const stadt = await musterstadt(start);
    wirdPrivat(stadt);
    for (const [name, offen] of [
      ['pia', false],
      ['mara', true],
    ] as const) {
      await stadt[name].types(stadt.wohnen, '/komm-in abo');
      const [felder] = stadt[name].formView()?.fields ?? [];
      expect(felder?.options?.some(({ label }) => label === 'Wohnen')).toBe(offen);
    }
  });

  it('is told of no more to others who follow it, and goes on where it is public again', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH', 'SPR');
    await abonniert(stadt, stadt.mara, 'WOH');
    await announced(stadt);
    wirdPrivat(stadt);
    await stadt.goTo(montag);
    expect([stadt.mara, stadt.pia].map((wer) => mal(wer, 'Wohnen'))).toEqual([1, 0]);
    await stadt.pia.types(stadt.sprache, '/komm-in abo');
    expect(stadt.pia.reads(stadt.sprache).at(-1)?.buttons).not.toContain('Abbestellen: Wohnen');
    wirdPrivat(stadt, false);
    await stadt.pia.types(stadt.sprache, '/komm-in abo');
    expect(stadt.pia.reads(stadt.sprache).at(-1)?.buttons).toContain('Abbestellen: Wohnen');
  });

  it('ends with all the others', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.pia, 'WOH', 'SPR');
    wirdPrivat(stadt);
    await stadt.pia.types(stadt.sprache, '/komm-in abo');
    await stadt.pia.presses('Alles abbestellen', { conversation: stadt.sprache });
    wirdPrivat(stadt, false);
    await announced(stadt);
    await stadt.goTo(montag);
    expect(zusammenfassungen(stadt.pia)).toEqual([]);
  });
});

describe('it is at hand', () => {
  it('in the help, with the field of this channel chosen', async () => {
    const stadt = await musterstadt(start);
    await stadt.mara.types(stadt.wohnen, '/komm-in hilfe');
    await stadt.mara.presses('Zusammenfassung abonnieren', hier(stadt));
    expect(stadt.mara.form()?.fields).toMatchObject([{ key: 'felder', value: [feldNach(stadt, 'WOH')] }]);
  });

  it('on Home below the own fields, and there it says that it comes and can be stopped', async () => {
    const stadt = await musterstadt(start);
    await stadt.mara.opensHome();
    await stadt.settle();
    await stadt.mara.presses('Zusammenfassung abonnieren', 'home');
    await stadt.mara.submits({ felder: [feldNach(stadt, 'WOH')] });
    await stadt.mara.closesForm();
    await stadt.settle();
    expect(stadt.mara.home()?.text).toContain(
      'Jede Woche steht in Ihrer Nachricht auch die Zusammenfassung zu 1 Handlungsfeld, das nächste Mal am Mo., 05.10.2026.',
    );
    await stadt.mara.presses('Zusammenfassung ändern', 'home');
    expect(stadt.mara.form()?.buttons ?? stadt.mara.readsDirect().at(-1)?.buttons).toContain('Alles abbestellen');
  });

  it('where reminders are set', async () => {
    const stadt = await musterstadt(start);
    await abonniert(stadt, stadt.mara, 'WOH', 'SPR');
    await stadt.mara.types(stadt.wohnen, '/komm-in erinnerungen');
    expect(stadt.mara.form()?.text).toContain('auch die Zusammenfassung zu 2 Handlungsfeldern');
    await stadt.mara.submits({});
    expect(stadt.mara.form()?.buttons).toEqual(['Abwesenheit eintragen …', 'Zusammenfassung ändern']);
  });

  it('for everybody with an account, but nobody else', async () => {
    const stadt = await musterstadt(start);
    const fremd = { account: 'U0FREMD', name: 'Frida Fern', workspace: 'T2' };
    const effekt = await stadt.app.listener.call({
      ...{ kind: 'button', key: 'eins', actor: fremd, action: 'abo.oeffnen', subject: 'stadt', message: null },
    });
    expect(effekt.effect).toBe('reply');
    await stadt.ines.types(stadt.steuerung, '/komm-in abo');
    expect(stadt.ines.form()?.title).toBe('Zusammenfassung');
  });
});

it.each([
  ['some day of the week', '2026-10-01'],
  ['the Monday of a summary, before it', '2026-10-05'],
])('a field that was closed on %s is named once more, and then no longer', async (_, am) => {
  const stadt = await musterstadt(start);
  await abonniert(stadt, stadt.pia, 'WOH');
  await handelt(stadt, 'jo', am, ({ tx, heute }) => {
    const wohnen = gremien(tx).find(({ kuerzel }) => kuerzel === 'WOH');
    if (wohnen !== undefined) aendereGremium(tx, wohnen.id, { geschlossen: heute });
  });
  await stadt.goTo('2026-10-20 10:00');
  expect(zusammenfassungen(stadt.pia)).toHaveLength(1);
  expect(mal(stadt.pia, `Wohnen: Dieses Handlungsfeld ist seit dem ${dateText(day(am))} geschlossen.`)).toBe(1);
});

it('is told with everything else about a person, and deleted with it', async () => {
  const stadt = await musterstadt(start);
  await abonniert(stadt, stadt.mara, 'WOH');
  await announced(stadt);
  await stadt.goTo(montag);
  await handelt(stadt, 'mara', '2026-10-05', (ctx) => {
    expect(bericht.personendaten?.auskunft(ctx, ctx.actor)).toMatchObject([
      {
        titel: 'Ihre Zusammenfassung der Woche',
        angaben: [
          { label: 'Wohnen', wert: 'abonniert seit 28.09.2026' },
          { label: 'Letzte Zusammenfassung', wert: 'bis 05.10.2026' },
        ],
      },
    ]);
    bericht.personendaten?.loesche(ctx, ctx.actor);
    expect(bericht.personendaten?.auskunft(ctx, ctx.actor)).toEqual([]);
    for (const name of ['abo', 'abostand']) {
      expect(classifications.has(name)).toBe(true);
      expect(ctx.tx.all(`select * from ${name} where person_id = '${personVon(stadt, 'mara')}'`)).toEqual([]);
    }
  });
});
