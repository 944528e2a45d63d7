/** A goal is reached, or an idea approved: the Tandem thanks those who took part, or does not. */
import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { kanalOf } from '../../../src/core/directory.ts';
import { zaehle } from '../../../src/features/jahresziel/leben.ts';
import { indikatorenDes, zielById } from '../../../src/features/jahresziel/store.ts';
import { aendereGremium, gremien } from '../../../src/features/stadt/index.ts';
import { drueckt, fehler, handelt, mitZiel, titel } from '../jahresziel/im-leben.ts';
import { type Musterstadt, musterstadt, ohneTandem } from '../musterstadt.ts';
import { mitIdee } from '../projektidee/auf-dem-weg.ts';
import {
  angebote,
  dankImKanal,
  dankt,
  erfolgZu,
  geht,
  heute,
  mitErreichtem,
  nimmtZurueck,
  privat,
  prueft,
} from './erfolgreich.ts';

const tandem = ['ada', 'eren', 'sana'] as const;
const wohnen = (stadt: Musterstadt) =>
  stadt.workspace.tx((tx) => gremien(tx).find(({ kuerzel }) => kuerzel === 'WOH')?.id ?? '');

describe('a goal is reached', () => {
  it('offers each of the Tandem a text that is ready, and says nothing in the channel', async () => {
    const { stadt } = await mitErreichtem();
    expect(angebote(stadt, 'ada').map(({ text, buttons }) => ({ text: text.split('\n'), buttons }))).toEqual([
      {
        text: [
          'Ein Grund zum Danken: Jahresziel erreicht',
          'Nachbarn kennen sich besser (Handlungsfeld Wohnen)',
          'Möchten Sie allen danken, die mitgemacht haben? Dieser Text ist vorbereitet. Sie können ihn noch ändern:',
          'Wir haben unser Jahresziel erreicht: „Nachbarn kennen sich besser“. Wir hatten es uns für die Jahreskonferenz 2027 vorgenommen.',
          '',
          'Das Ergebnis: Weil',
          '',
          'Danke an alle, die im Handlungsfeld Wohnen mitgemacht haben, und danke für die Federführung.',
          'Es gibt keine Frist, und KOMM-IN erinnert nicht daran. Mit „/komm-in erfolge“ finden Sie das später wieder. Sie bekommen diese Nachricht, weil Sie das Handlungsfeld leiten. Es genügt, wenn eine Person im Tandem dankt.',
        ],
        buttons: ['Ansehen und senden …', 'Nicht senden'],
      },
    ]);
    for (const name of tandem) expect(angebote(stadt, name)).toHaveLength(1);
    for (const name of ['jo', 'mila', 'mara', 'luca'] as const) expect(angebote(stadt, name)).toEqual([]);
    expect(dankImKanal(stadt)).toEqual([]);
    await stadt.sleepUntil('2026-10-14 12:00');
    expect(angebote(stadt, 'ada')).toHaveLength(1);
  });

  it('says of a part that it is a part, and of a goal that was not reached nothing', async () => {
    const teil = await mitErreichtem({}, 'teilweise');
    expect(angebote(teil.stadt, 'ada')[0]?.text).toContain('Ein Teil unseres Jahresziels ist geschafft');
    const nicht = await mitErreichtem({}, 'nicht_erreicht');
    expect(angebote(nicht.stadt, 'ada')).toEqual([]);
  });

  it('tells no number under 5', async () => {
    const { stadt, id } = await mitZiel({
      bis: 'ergebnis',
      indikatoren: [
        { name: 'Familien mit Kontakt', einheit: 'Familien', zielwert: 20 },
        { name: 'Paten', einheit: 'Paten', zielwert: 10 },
      ],
    });
    await handelt(stadt, 'ada', heute, (ctx) => {
      const ziel = zielById(ctx.tx, id);
      const [familien, paten] = indikatorenDes(ctx.tx, id);
      if (ziel === null || familien === undefined || paten === undefined) throw new Error('nothing to count');
      const gezaehlt = { datum: day(heute), notiz: null, korrigiert: null };
      zaehle(ctx, ziel, familien, { ...gezaehlt, wert: 22 });
      zaehle(ctx, ziel, paten, { ...gezaehlt, wert: 4 });
    });
    await prueft(stadt, id);
    const text = angebote(stadt, 'ada')[0]?.text ?? '';
    expect(text).toContain('Gezählt haben wir: Familien mit Kontakt: 22 Familien');
    expect(text).not.toContain('Paten');
  });

  it('goes to the Büro where nobody of the Tandem can be reached', async () => {
    const { stadt } = await mitIdee({}, await musterstadt('2026-09-28 08:30', { datei: ohneTandem }));
    const idee = stadt.workspace.tx((tx) => tx.all<{ id: string }>('select id from projektidee')[0]?.id ?? '');
    await geht(stadt, idee as Parameters<typeof geht>[1], 'bewilligt');
    const beimBuero = stadt.mila.reads(stadt.buero).filter(({ text }) => text.startsWith('Ein Grund zum Danken'));
    expect(beimBuero.map(({ buttons }) => buttons)).toEqual([['Ansehen und senden …', 'Nicht senden']]);
    expect(beimBuero[0]?.text).toContain('weil KOMM-IN im Tandem gerade niemanden erreicht');
  });
});

describe('the thanks', () => {
  it('stand in the channel as they were written, and what the others were offered gives way', async () => {
    const { stadt } = await mitErreichtem();
    await stadt.ada.presses('Ansehen und senden …');
    expect(stadt.ada.form()?.text).toContain('Ihr Text geht an #hf-4-wohnen.');
    expect(stadt.ada.formView()?.fields[0]?.help).toBe(
      'Bitte prüfen Sie: keine Namen ohne Einverständnis, keine Zahlen unter 5.',
    );
    await stadt.ada.submits({ text: '  Danke, ihr *Lieben*.  ' });
    expect(stadt.ada.form()?.text).toBe('Danke. Ihr Text steht jetzt in #hf-4-wohnen.');
    await stadt.settle();
    expect(dankImKanal(stadt).map(({ text, buttons }) => [...text.split('\n'), ...buttons])).toEqual([
      ['Danke – Jahresziel erreicht', titel, 'Danke, ihr *Lieben*.', 'Dank aus dem Handlungsfeld Wohnen, 28.09.2026'],
    ]);
    for (const name of tandem) {
      expect(angebote(stadt, name)).toEqual([]);
      expect(privat(stadt, name).at(-1)).toMatchObject({
        text: expect.stringContaining('Ada Muster hat am 28.09.2026 den Dank gesendet.'),
        buttons: ['Dank ändern …', 'Dank zurücknehmen'],
      });
    }
    expect(stadt.ada.reads(stadt.umsetzung).filter(({ text }) => text.startsWith('Danke'))).toEqual([]);
  });

  it('name whoever was chosen, and can stand in the Umsetzungsgruppe too', async () => {
    const { stadt } = await mitErreichtem();
    await dankt(stadt, 'ada', { genannt: ['U0MARAPLA', 'U0LUCAENT'], gruppe: ['ja'] });
    expect(dankImKanal(stadt)[0]?.text).toContain('Unser Dank gilt besonders: ');
    for (const name of ['Mara Plan', 'Luca Musterfrau']) expect(dankImKanal(stadt)[0]?.text).toContain(name);
    expect(dankImKanal(stadt)[0]?.mentions).toEqual([]);
    const inGruppe = () => stadt.pia.reads(stadt.umsetzung).filter(({ text }) => text.startsWith('Danke – '));
    expect(inGruppe()).toHaveLength(1);
    await stadt.eren.presses('Dank ändern …');
    expect(stadt.eren.form()?.fields.map(({ value }) => value)).toEqual([
      expect.stringContaining('Wir haben unser Jahresziel erreicht'),
      expect.arrayContaining(['U0MARAPLA', 'U0LUCAENT']),
      ['ja'],
    ]);
    await stadt.eren.submits({ text: 'Besser so.', genannt: null, gruppe: null });
    await stadt.settle();
    expect(dankImKanal(stadt).map(({ text }) => text)).toEqual([expect.stringContaining('Besser so.')]);
    expect(dankImKanal(stadt)[0]?.text).not.toContain('Mara');
    expect(inGruppe()).toEqual([]);
  });

  it('can be taken back, and sent again', async () => {
    const { stadt } = await mitErreichtem();
    await dankt(stadt, 'ada');
    await stadt.sana.presses('Dank zurücknehmen');
    await stadt.settle();
    expect(dankImKanal(stadt)).toEqual([]);
    expect(privat(stadt, 'eren').at(-1)?.text).toContain('Sana Entwurf hat den Dank am 28.09.2026 zurückgenommen.');
    await stadt.goTo('2026-09-28 11:00');
    await stadt.eren.presses('Noch einmal danken …');
    await stadt.eren.submits({ text: 'Doch noch: danke.' });
    await stadt.settle();
    expect(dankImKanal(stadt).map(({ text }) => text)).toEqual([expect.stringContaining('Doch noch: danke.')]);
  });

  it('follow the field into its new channel, and are changed where the bot can still write', async () => {
    const { stadt } = await mitErreichtem();
    await dankt(stadt, 'ada');
    const neu = { conversation: 'C0NEU', name: 'wohnen-neu', archived: false, member: true, private: false };
    stadt.chat.notice({ kind: 'conversation', conversation: neu });
    const alt = { ...neu, conversation: stadt.wohnen, name: 'hf-4-wohnen', archived: true };
    stadt.chat.notice({ kind: 'conversation', conversation: alt });
    await stadt.settle();
    stadt.workspace.tx((tx) => {
      const kanalId = kanalOf(tx, 'C0NEU')?.id ?? null;
      aendereGremium(tx, wohnen(stadt) as Parameters<typeof aendereGremium>[1], { kanalId });
    });
    await stadt.eren.presses('Dank ändern …');
    await stadt.eren.submits({ text: 'Auch hier: danke.' });
    expect(stadt.eren.form()?.text).toBe(
      'Danke. Der Dank ist geändert, überall wo KOMM-IN noch schreiben kann. Im alten Kanal steht er wie bisher.',
    );
    await stadt.settle();
    expect(dankImKanal(stadt, 'C0NEU').map(({ text }) => text)).toEqual([expect.stringContaining('Auch hier: danke.')]);
    const alteAuftraege = stadt.workspace.tx((tx) =>
      tx.all(`select kind from operation join post on post.id = operation.post_id join kanal on kanal.id = post.kanal_id
        where post.role like 'dank %' and kanal.name = 'hf-4-wohnen' and kind <> 'post'`),
    );
    expect(alteAuftraege).toEqual([]);
  });

  it('that were taken back and sent anew are of whoever sent them, not of whoever had changed the first ones', async () => {
    const { stadt } = await mitErreichtem();
    await dankt(stadt, 'ada', { text: 'Von Ada.' });
    await stadt.eren.presses('Dank ändern …');
    await stadt.eren.submits({ text: 'Von Eren.' });
    await stadt.settle();
    await stadt.ada.presses('Dank ändern …');
    await stadt.eren.presses('Dank zurücknehmen');
    await stadt.settle();
    await stadt.goTo('2026-09-28 11:00');
    await stadt.sana.presses('Noch einmal danken …');
    await stadt.sana.submits({ text: 'Von Sana.' });
    await stadt.settle();
    await stadt.ada.submits({ text: 'Wieder von Ada.' });
    const gelesen = JSON.stringify(stadt.ada.formView());
    expect(gelesen).toContain('Sana Entwurf');
    expect(gelesen).not.toContain('Eren');
  });

  it('are not sent where somebody decides so; the second one reads who', async () => {
    const { stadt, id } = await mitErreichtem();
    await stadt.ada.presses('Nicht senden');
    expect(stadt.ada.readsDirect().at(-1)?.text).toContain('Gut. Dafür wird kein Dank gesendet.');
    const satz = await drueckt(stadt, 'eren', 'erfolg.nicht', erfolgZu(stadt, id).id);
    expect(satz).toContain('Ada Muster hat schon entschieden, dafür keinen Dank zu senden, am 28.09.2026.');
    await stadt.settle();
    expect(privat(stadt, 'sana').at(-1)).toMatchObject({ buttons: ['Doch danken …'] });
    await stadt.sana.presses('Doch danken …');
    await stadt.sana.submits({});
    await stadt.settle();
    expect(dankImKanal(stadt)).toHaveLength(1);
    expect(await drueckt(stadt, 'eren', 'erfolg.nicht', erfolgZu(stadt, id).id)).toContain(
      'Sana Entwurf hat den Dank schon gesendet, am 28.09.2026.',
    );
    expect(dankImKanal(stadt)).toHaveLength(1);
  });

  it('sent by one are not written over by whoever still had the form open', async () => {
    const { stadt } = await mitErreichtem();
    await stadt.eren.presses('Ansehen und senden …');
    await dankt(stadt, 'ada', { text: 'Von Ada.' });
    await stadt.eren.submits({ text: 'Von Eren.' });
    expect(fehler(stadt, 'eren').text).toContain('Ada Muster hat den Dank inzwischen gesendet (28.09.2026).');
    await stadt.settle();
    expect(dankImKanal(stadt).map(({ text }) => text)).toEqual([expect.stringContaining('Von Ada.')]);
  });

  it('need words, and people who can be reached', async () => {
    const { stadt } = await mitErreichtem();
    await stadt.ada.presses('Ansehen und senden …');
    await stadt.ada.submits({ text: ' \u200b ' });
    expect(fehler(stadt, 'ada')).toEqual({ text: 'Bitte schreiben Sie ein paar Worte.' });
    const luca = { account: stadt.luca.account, name: 'Luca Musterfrau', admin: false, guest: true };
    stadt.chat.notice({
      ...{ kind: 'account', account: { ...luca, deactivated: true, foreign: false, bot: false } },
    });
    await stadt.settle();
    await stadt.ada.submits({ text: 'Danke', genannt: ['U0LUCAENT'] });
    expect(fehler(stadt, 'ada').genannt).toContain('Gerade nicht zu erreichen: Luca Musterfrau.');
    expect(dankImKanal(stadt)).toEqual([]);
  });

  it('are for the Tandem and the Büro', async () => {
    const { stadt, id } = await mitErreichtem();
    const erfolg = erfolgZu(stadt, id).id;
    for (const action of ['erfolg.danken', 'erfolg.nicht', 'erfolg.zurueck', 'erfolg.entfernen']) {
      for (const name of ['mara', 'pia'] as const) {
        const satz = await drueckt(stadt, name, action, erfolg);
        expect(satz).toContain('Danken und Erfolge eintragen können das Tandem');
        expect(satz).not.toContain(titel);
      }
    }
  });

  it('wait for a channel that was deleted, and go nowhere in a field that is closed', async () => {
    const { stadt, id } = await mitErreichtem();
    stadt.chat.notice({ kind: 'deleted', conversation: stadt.wohnen });
    await stadt.settle();
    expect(await drueckt(stadt, 'ada', 'erfolg.danken', erfolgZu(stadt, id).id)).toContain(
      'gerade keinen Kanal, in den KOMM-IN schreiben kann',
    );
    stadt.workspace.tx((tx) =>
      aendereGremium(tx, wohnen(stadt) as Parameters<typeof aendereGremium>[1], { geschlossen: day(heute) }),
    );
    expect(await drueckt(stadt, 'jo', 'erfolg.nicht', erfolgZu(stadt, id).id)).toContain(
      'Das Handlungsfeld Wohnen arbeitet nicht mehr.',
    );
  });
});

describe('in a field that is closed', () => {
  it('thanks can still be taken back, and not sent again', async () => {
    const { stadt, id } = await mitErreichtem();
    await dankt(stadt, 'ada', { genannt: ['U0MARAPLA'] });
    stadt.workspace.tx((tx) =>
      aendereGremium(tx, wohnen(stadt) as Parameters<typeof aendereGremium>[1], { geschlossen: day(heute) }),
    );
    await stadt.jo.types(stadt.wohnen, '/komm-in erfolge 2027');
    await stadt.jo.presses('Weiter', { conversation: stadt.wohnen });
    expect(stadt.jo.reads(stadt.wohnen).at(-1)?.buttons).toEqual(['Dank zurücknehmen', 'Zurück']);
    await stadt.jo.presses('Dank zurücknehmen', { conversation: stadt.wohnen });
    expect(stadt.jo.reads(stadt.wohnen).at(-1)).toMatchObject({
      text: expect.stringContaining('Der Dank ist zurückgenommen.'),
      buttons: [],
    });
    await stadt.settle();
    expect(dankImKanal(stadt)).toEqual([]);
    expect(await drueckt(stadt, 'jo', 'erfolg.danken', erfolgZu(stadt, id).id)).toContain('arbeitet nicht mehr');
  });

  it('and whose channel is archived, it is said that they still stand there', async () => {
    const { stadt, id } = await mitErreichtem();
    await dankt(stadt, 'ada', { genannt: ['U0MARAPLA'] });
    const facts = { conversation: stadt.wohnen, name: 'hf-4-wohnen', archived: true, member: true, private: false };
    stadt.chat.notice({ kind: 'conversation', conversation: facts });
    await stadt.settle();
    expect(await drueckt(stadt, 'jo', 'erfolg.zurueck', erfolgZu(stadt, id).id)).toContain(
      'Im alten Kanal steht er noch: Dort kann KOMM-IN nichts mehr entfernen.',
    );
    expect(erfolgZu(stadt, id)).toMatchObject({ stand: 'zurueckgenommen', text: null });
  });
});

describe('a check that is taken back', () => {
  it('takes the offer back, and the next one is offered anew', async () => {
    const { stadt, id } = await mitErreichtem();
    const alter = erfolgZu(stadt, id).id;
    await nimmtZurueck(stadt, id);
    for (const name of tandem) expect(angebote(stadt, name)).toEqual([]);
    expect(await drueckt(stadt, 'ada', 'erfolg.danken', alter)).toContain('wurde zurückgesetzt');
    await stadt.goTo('2026-09-28 10:00');
    await prueft(stadt, id, 'teilweise');
    expect(angebote(stadt, 'ada')).toHaveLength(1);
    expect(angebote(stadt, 'ada')[0]?.text).toContain('Jahresziel teilweise erreicht');
  });

  it('leaves thanks that were sent, and offers no second ones', async () => {
    const { stadt, id } = await mitErreichtem();
    await dankt(stadt, 'ada');
    await nimmtZurueck(stadt, id);
    expect(dankImKanal(stadt)).toHaveLength(1);
    await prueft(stadt, id);
    expect(angebote(stadt, 'ada')).toEqual([]);
  });
});
