/** What is wrong with a Tandem, told once. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { musterstadt, ohneTandem } from '../musterstadt.ts';
import { direkt, imBuero, macht, mitTandem, nurAda, nurWohnen, privat, start, tandem } from './gespraech.ts';

const mara = { person: 'U0MARAPLA', name: null };
const morgen = '2026-09-29 08:00';

/** Ada's term ends on that day. */
const adaBis = (bis: string) =>
  mitTandem((alle) =>
    alle.map((mitglied) => (mitglied.konto === 'U0ADAMUST' ? { ...mitglied, bis: day(bis) } : mitglied)),
  );

describe('a vacancy', () => {
  it('is told to the Büro and to the partner on the next working morning, and not again', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    expect(imBuero(stadt)).toEqual([]);
    await stadt.goTo(morgen);
    expect(imBuero(stadt)).toMatchObject([
      {
        text: [
          'Im Tandem Wohnen fehlt zurzeit jemand von einem freien Träger.',
          'Bitte tragen Sie ein, wer dazukommt, sobald es feststeht.',
          'Sie bekommen diese Nachricht einmal, weil Sie im Integrationsbüro die Tandems betreuen: Handlungsfeld Wohnen.',
        ].join('\n'),
        buttons: ['Besetzen …'],
      },
    ]);
    expect(privat(stadt.ada)).toMatchObject([
      {
        text: [
          'Im Tandem Wohnen fehlt zurzeit jemand von einem freien Träger.',
          'Das Integrationsbüro sucht jemanden. Kennen Sie eine Person, die passt? Dann schreiben Sie dem Büro.',
          'Sie bekommen diese Nachricht einmal, weil Sie das Handlungsfeld Wohnen mit leiten.',
        ].join('\n'),
        buttons: ['Nachricht an das Büro …'],
      },
    ]);
    await stadt.restart(nurAda);
    await stadt.goTo('2026-09-30 12:00');
    expect(imBuero(stadt)).toHaveLength(1);
    expect(direkt(stadt.ada)).toHaveLength(1);
  });

  it('is filled from there, and told anew when it comes back', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    await stadt.goTo(morgen);
    await stadt.jo.presses('Besetzen …', { conversation: stadt.buero });
    await stadt.jo.submits({ ...mara, bis: '2026-10-02' });
    await stadt.settle();
    expect(imBuero(stadt)[0]).toMatchObject({
      text: '✓ Tandem Wohnen: Dieser Hinweis hat sich erledigt.',
      buttons: [],
    });
    await stadt.sleepUntil('2026-10-04 12:00');
    await stadt.goTo('2026-10-05 07:59');
    await stadt.goTo('2026-10-05 08:00');
    // The end of the term was told as soon as it was entered.
    const satz = 'Im Tandem Wohnen ist die Seite „Freier Träger“ seit dem 03.10.2026 nicht besetzt.';
    expect(imBuero(stadt).at(-1)?.text).toContain(satz);
  });

  it('of both sides is told in one message, which shrinks as they are filled', async () => {
    const stadt = await musterstadt(start, { datei: mitTandem(() => []) });
    await stadt.goTo(morgen);
    expect(imBuero(stadt)[0]?.text).toContain(
      'fehlt zurzeit jemand aus der Verwaltung und jemand von einem freien Träger.',
    );
    await macht(stadt, 'Mitglied hinzufügen …', mara);
    expect(imBuero(stadt)).toHaveLength(1);
    expect(imBuero(stadt)[0]?.text).toContain('fehlt zurzeit jemand von einem freien Träger.');
  });

  it('of several Tandems is told to the Büro in one message, each with its button', async () => {
    const stadt = await musterstadt(start, { datei: ohneTandem });
    await stadt.goTo(morgen);
    const alle = () => stadt.jo.reads(stadt.buero).filter(({ text }) => text.includes('fehlt zurzeit'));
    expect(alle()).toHaveLength(1);
    expect(alle()[0]?.buttons).toHaveLength(5);
    await stadt.jo.presses('Besetzen: Wohnen …', { conversation: stadt.buero });
    await stadt.jo.submits({ ...mara, seite: 'verwaltung' });
    await stadt.settle();
    expect(alle()[0]?.text).toContain('Im Tandem Wohnen fehlt zurzeit jemand von einem freien Träger.');
    expect(alle()[0]?.buttons).toHaveLength(5);
  });

  it('that a change in the chat leaves behind is told at once', async () => {
    const stadt = await musterstadt(start);
    await macht(stadt, 'Beenden …', { bis: '2026-09-27' });
    await stadt.jo.submits();
    await stadt.settle();
    expect(imBuero(stadt)[0]?.text).toContain('fehlt zurzeit jemand aus der Verwaltung.');
    expect(direkt(stadt.eren)[0]).toContain('fehlt zurzeit jemand aus der Verwaltung.');
    expect(direkt(stadt.ada)).toEqual([expect.stringContaining('Danke für Ihre Arbeit')]);
  });

  it('of a field that is closed concerns nobody any more', async () => {
    const stadt = await musterstadt(start, { datei: nurWohnen(nurAda) });
    await stadt.goTo(morgen);
    await stadt.jo.types(stadt.buero, '/komm-in felder');
    await stadt.jo.presses('Schließen …', { conversation: stadt.buero });
    await stadt.jo.submits({ jahr: '2026' });
    await stadt.settle();
    expect(imBuero(stadt).map(({ text }) => text)).toEqual(['✓ Tandem Wohnen: Dieser Hinweis hat sich erledigt.']);
    expect(direkt(stadt.ada)).toEqual(['✓ Tandem Wohnen: Dieser Hinweis hat sich erledigt.']);
  });

  it('stands in no channel of the field', async () => {
    const stadt = await musterstadt(start, { datei: nurAda });
    await stadt.goTo('2026-09-30 12:00');
    expect(stadt.mara.reads(stadt.wohnen).map(({ text }) => text)).toEqual([
      'Handlungsfeld Wohnen · Tandem: Ada Muster (Verwaltung)',
    ]);
  });
});

describe('the end of a term', () => {
  it('is told once, 30 days before, to the Büro and the partners', async () => {
    const datei = adaBis('2026-10-30');
    const stadt = await musterstadt('2026-09-29 08:30', { datei });
    // On Wednesday there are 30 days left.
    await stadt.goTo('2026-09-30 07:59');
    expect(imBuero(stadt)).toEqual([]);
    await stadt.goTo('2026-09-30 08:00');
    expect(imBuero(stadt)).toMatchObject([
      {
        text: expect.stringContaining(
          'Die Amtszeit von Ada Muster endet am Fr., 30.10.2026, und noch folgt niemand nach: Tandem Wohnen (Verwaltung).\nBitte tragen Sie bis Fr., 30.10.2026 ein, wer übernimmt, oder verlängern Sie die Amtszeit.',
        ),
        buttons: ['Übergeben …'],
      },
    ]);
    expect(direkt(stadt.eren)).toHaveLength(1);
    expect(direkt(stadt.ada)).toEqual([
      expect.stringContaining('Ihre Amtszeit endet am Fr., 30.10.2026, und noch folgt niemand nach'),
    ]);
    await stadt.restart(datei);
    await stadt.goTo('2026-10-01 12:00');
    expect(imBuero(stadt)).toHaveLength(1);
    // It proposes the day after as the first one of the new term, which has no end yet.
    await stadt.jo.presses('Übergeben …', { conversation: stadt.buero });
    expect(
      stadt.jo
        .form()
        ?.fields.map(({ value }) => value)
        .slice(-2),
    ).toEqual(['2026-10-31', null]);
    await stadt.jo.submits(mara);
    await stadt.settle();
    expect(imBuero(stadt)[0]?.text).toBe('✓ Tandem Wohnen: Dieser Hinweis hat sich erledigt.');
  });

  it('becomes a vacancy when nobody followed, also in a message that is older than a month', async () => {
    const stadt = await musterstadt('2026-10-12 08:30', { datei: adaBis('2026-11-12') });
    await stadt.goTo('2026-10-13 12:00');
    await stadt.sleepUntil('2026-11-16 08:00');
    const satz = 'Im Tandem Wohnen ist die Seite „Verwaltung“ seit dem 13.11.2026 nicht besetzt.';
    expect(imBuero(stadt)).toMatchObject([{ text: expect.stringContaining(satz), buttons: ['Besetzen …'] }]);
    expect(direkt(stadt.eren)).toEqual([expect.stringContaining(satz)]);
    await stadt.jo.presses('Besetzen …', { conversation: stadt.buero });
    await stadt.jo.submits(mara);
    await stadt.settle();
    expect(imBuero(stadt).map(({ text }) => text)).toEqual(['✓ Tandem Wohnen: Dieser Hinweis hat sich erledigt.']);
    expect(direkt(stadt.eren)).toEqual(['✓ Tandem Wohnen: Dieser Hinweis hat sich erledigt.']);
  });

  it('of the Begleitung becomes one too, though a Tandem can do without', async () => {
    const datei = mitTandem((alle) =>
      alle.map((mitglied) => (mitglied.seite === 'begleitung' ? { ...mitglied, bis: day('2026-10-02') } : mitglied)),
    );
    const stadt = await musterstadt(start, { datei });
    await stadt.goTo(morgen);
    await stadt.goTo('2026-10-05 08:00');
    expect(imBuero(stadt)).toMatchObject([
      {
        text: expect.stringContaining('Im Tandem Wohnen ist die Seite „Begleitung“ seit dem 03.10.2026 nicht besetzt.'),
        buttons: ['Besetzen …'],
      },
    ]);
  });

  it('is not told where somebody follows', async () => {
    const datei = mitTandem((alle) => [
      ...alle.map((mitglied) => (mitglied.konto === 'U0ADAMUST' ? { ...mitglied, bis: day('2026-10-30') } : mitglied)),
      { konto: 'U0MARAPLA', seite: 'verwaltung', von: day('2026-10-31') },
    ]);
    const stadt = await musterstadt('2026-10-12 08:30', { datei });
    await stadt.goTo('2026-10-13 12:00');
    expect(imBuero(stadt)).toEqual([]);
  });
});

describe('an account that is not active any more', () => {
  it('is told at once, and handed over from there', async () => {
    const stadt = await musterstadt(start);
    stadt.chat.deactivate('U0ADAMUST');
    await stadt.settle();
    const text = expect.stringContaining('Das Konto von Ada Muster ist nicht mehr aktiv: Tandem Wohnen (Verwaltung).');
    expect(imBuero(stadt)).toMatchObject([{ text, buttons: ['Übergeben …'] }]);
    expect(privat(stadt.eren)).toMatchObject([{ text }]);
    await stadt.restart();
    await stadt.goTo('2026-09-30 12:00');
    expect(imBuero(stadt)).toHaveLength(1);
    await stadt.jo.presses('Übergeben …', { conversation: stadt.buero });
    await stadt.jo.submits(mara);
    await stadt.settle();
    expect(imBuero(stadt)[0]?.text).toContain('hat sich erledigt');
    expect(direkt(stadt.mara)[0]).toContain('Sie übernehmen von Ada Muster.');
    expect((await tandem(stadt))?.text).not.toContain('Ada Muster');
  });
});
