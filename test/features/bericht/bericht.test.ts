import { describe, expect, it } from 'vitest';
import { openPdf } from '../../documents/paper.ts';
import { handelt } from '../jahresziel/im-leben.ts';
import type { Musterstadt } from '../musterstadt.ts';
import { beantwortet, mitIdee } from '../projektidee/auf-dem-weg.ts';
import {
  anfragen,
  antwort,
  bericht,
  imBuero,
  kommtZurPruefung,
  meldet,
  mitArbeit,
  senden,
  sendet,
  stelltAntrag,
  zaehlt,
} from './berichtet.ts';

describe('the report', () => {
  it('is shown to the Büro first, page by page, as it would be read', async () => {
    const { stadt } = await mitArbeit();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    expect(antwort(stadt)?.text.split('\n')).toEqual([
      'Vorschau. Das sehen nur Sie.',
      'Bericht an die Steuerungsgruppe vom 12.10.2026',
      'Das ist der erste Bericht. Er zählt alles, was bisher in KOMM-IN steht.',
      '• 0 von 1 Ziel im Plan; 1 Ziel braucht Unterstützung.',
      '• Noch kein Ergebnis.',
      '• Hilfe wird bei 1 Ziel gebraucht.',
      'Bericht an die Steuerungsgruppe vom 12.10.2026 · Seite 1 von 2',
    ]);
    await stadt.jo.presses('Weiter', imBuero(stadt));
    const zeilen = antwort(stadt)?.text.split('\n') ?? [];
    const wohnen = zeilen.indexOf('Wohnen');
    expect(zeilen.slice(wohnen, wohnen + 6)).toEqual([
      'Wohnen',
      '• 0 von 1 Ziel im Plan; 1 Ziel braucht Unterstützung.',
      '• Hilfe wird bei 1 Ziel gebraucht.',
      'Nachbarn kennen sich besser · in Arbeit · Braucht Unterstützung, Rückmeldung vom 09.10.2026',
      '• Familien mit Kontakt: 12 von 20 Familien, gezählt am 09.10.2026',
      '• Das würde helfen: Jemand, der Arabisch spricht',
    ]);
    expect(antwort(stadt)?.buttons).toEqual(['Zurück', senden, 'Kommentar schreiben …', 'Als Word', 'Als PDF']);
    expect(bericht(stadt).wurzeln).toEqual([]);
  });

  it('names no person, no small number, and no help that was not released', async () => {
    const { stadt, id } = await mitArbeit();
    await zaehlt(stadt, id, '2026-10-10', 3);
    await meldet(stadt, id, '2026-10-10', { stand: 'unterstuetzung', hilfe: 'Geld von Eren Probe' });
    await sendet(stadt);
    const { wurzel, feld } = bericht(stadt);
    expect(feld('Wohnen')?.text).toContain('Familien mit Kontakt: unter 5 von 20 Familien, gezählt am 10.10.2026');
    expect(feld('Wohnen')?.text).toContain('Was helfen würde, ist nicht für den Bericht freigegeben.');
    const alles = [wurzel?.text, ...bericht(stadt).thread.map(({ text }) => text)].join('\n');
    expect(alles).not.toMatch(/Eren|Mara|Geld|3 von 20/);
    const pdf = await openPdf(
      await stadt.ines.downloads('Bericht-Steuerungsgruppe-2026-10-12.pdf', { conversation: stadt.steuerung }),
    );
    const seiten = JSON.stringify(pdf);
    expect(seiten).toContain('unter 5');
    expect(seiten).not.toMatch(/Eren|Mara|Geld/);
  });

  it('tells a result once, with the verdict and without the words it was entered with', async () => {
    const { stadt, id } = await mitArbeit();
    const siehtWohnen = async () => {
      await stadt.jo.types(stadt.buero, '/komm-in bericht');
      await stadt.jo.presses('Weiter', imBuero(stadt));
      return antwort(stadt)?.text ?? '';
    };
    await kommtZurPruefung(stadt, id, '2026-10-12', 'ergebnis');
    expect(await siehtWohnen()).toContain('1 neues Ergebnis: 1 noch nicht überprüft.');
    await stadt.jo.presses(senden, imBuero(stadt));
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    expect(await siehtWohnen()).not.toContain('neues Ergebnis:');
    await stadt.sleepUntil('2026-10-13 10:00');
    await kommtZurPruefung(stadt, id, '2026-10-13', 'ueberprueft');
    const geprueft = await siehtWohnen();
    expect(geprueft).toContain('Nachbarn kennen sich besser · teilweise erreicht, überprüft am 13.10.2026');
    expect(geprueft).not.toContain('Eren Probe');
    await stadt.jo.presses('Zurück', imBuero(stadt));
    expect(antwort(stadt)?.text).toContain('Neu heißt in diesem Bericht: seit dem 12.10.2026.');
    await stadt.jo.presses(senden, imBuero(stadt));
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    expect(await siehtWohnen()).not.toContain('Nachbarn');
  });

  it('counts an answer of more than 60 days ago as none', async () => {
    const { stadt } = await mitArbeit();
    await stadt.sleepUntil('2026-12-14 10:00');
    await sendet(stadt);
    expect(bericht(stadt).wurzel?.text).toContain(
      '0 von 1 Ziel im Plan; 1 Ziel ohne Rückmeldung seit mehr als 60 Tagen.',
    );
    expect(bericht(stadt).feld('Wohnen')?.text).toContain(
      'ohne Rückmeldung seit mehr als 60 Tagen; die letzte: Braucht Unterstützung, Rückmeldung vom 09.10.2026',
    );
  });

  it('says of help in an answer of more than 60 days ago, wherever it stands, how old it is', async () => {
    const { stadt } = await mitArbeit();
    await stadt.sleepUntil('2026-12-14 10:00');
    await sendet(stadt);
    const ueberblick =
      'Bei 1 Ziel steht in der letzten Rückmeldung, dass Hilfe gebraucht wird; sie ist älter als 60 Tage.';
    const amZiel = 'Das würde helfen (Stand 09.10.2026): Jemand, der Arabisch spricht';
    expect(bericht(stadt).wurzel?.text).toContain(ueberblick);
    expect(bericht(stadt).feld('Wohnen')?.text).toContain(ueberblick);
    expect(bericht(stadt).feld('Wohnen')?.text).toContain(amZiel);
    const { pages } = await openPdf(
      await stadt.ines.downloads('Bericht-Steuerungsgruppe-2026-12-14.pdf', { conversation: stadt.steuerung }),
    );
    const imDokument = pages.flatMap(({ read }) => read.map(([, text]) => text)).join(' ');
    expect(imDokument).toContain(ueberblick);
    expect(imDokument).toContain(amZiel);
  });

  it('has the Büro’s comment, what is to be decided, and the titles of ideas that it chose', async () => {
    const { stadt } = await mitArbeit();
    const { id } = await mitIdee({}, stadt);
    await beantwortet(stadt, id, { 8: { auswahl: ['rat', 'fachausschuss'], text: 'Zuschuss' } });
    await stelltAntrag(stadt, id, '2026-10-12');
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    expect(antwort(stadt)?.text).toContain('1 Projektidee wartet auf eine Entscheidung: Rat (1), Fachausschuss (1).');
    expect(antwort(stadt)?.text).not.toContain('Treppenhaus');
    await stadt.jo.presses('Kommentar schreiben …', imBuero(stadt));
    await stadt.jo.submits({ kommentar: 'Ein gutes *Jahr* <!channel>', entscheidungen: 'Mehr Räume?', ideen: [id] });
    expect(stadt.jo.form()?.text).toContain('Gespeichert. So weit ist der Bericht:');
    expect(stadt.jo.form()?.text).toContain('Projektidee „Treppenhaus-Café“');
    await stadt.jo.presses(senden, 'form');
    await stadt.jo.presses('Jetzt senden', 'form');
    await stadt.settle();
    expect(bericht(stadt).wurzel?.text).toContain(
      'Vom Integrationsbüro\nEin gutes *Jahr* <!channel>\nDas ist zu entscheiden\nMehr Räume?\n• Projektidee „Treppenhaus-Café“',
    );
  });

  it('explains itself in its documents, which have what is to be decided under a heading of its own', async () => {
    const { stadt } = await mitArbeit();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.jo.presses('Kommentar schreiben …', imBuero(stadt));
    await stadt.jo.submits({ kommentar: null, entscheidungen: '1. Mehr Räume?\n- Mehr Geld?' });
    await stadt.jo.presses(senden, 'form');
    await stadt.jo.presses('Jetzt senden', 'form');
    await stadt.settle();
    const { pages } = await openPdf(
      await stadt.ines.downloads('Bericht-Steuerungsgruppe-2026-10-12.pdf', { conversation: stadt.steuerung }),
    );
    const zeilen = pages.flatMap(({ read }) => read.map(([, text]) => text)).filter((text) => text !== '•');
    expect(zeilen).toContain('Zeitraum seit Beginn der Arbeit mit KOMM-IN bis 12.10.2026');
    expect(zeilen).not.toContain('Vom Integrationsbüro');
    const entscheiden = zeilen.indexOf('Das ist zu entscheiden');
    expect(zeilen.slice(entscheiden + 1, entscheiden + 4)).toEqual(['Mehr Räume?', 'Mehr Geld?', 'Überblick']);
    expect(zeilen.slice(zeilen.indexOf('So lesen Sie den Bericht')).join(' ')).toContain(
      'Gezählte Werte von 1 bis 4 stehen als „unter 5“ darin',
    );
  });

  it('counts from the day that the Büro chooses', async () => {
    const { stadt, id } = await mitArbeit();
    await kommtZurPruefung(stadt, id, '2026-09-29', 'ergebnis');
    const neues = '1 neues Ergebnis: 1 noch nicht überprüft.';
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    expect(antwort(stadt)?.text).toContain(neues);
    await stadt.jo.presses('Kommentar schreiben …', imBuero(stadt));
    await stadt.jo.submits({ zeitraum: '2026-10-01' });
    expect(stadt.jo.form()?.text).toContain('Neu heißt in diesem Bericht: seit dem 01.10.2026.');
    expect(stadt.jo.form()?.text).not.toContain(neues);
    await stadt.jo.closesForm();
    await stadt.jo.presses('Kommentar schreiben …', imBuero(stadt));
    await stadt.jo.submits({ zeitraum: '2026-07-01' });
    expect(stadt.jo.form()?.text).toContain(neues);
  });

  it('is not made by anybody else', async () => {
    const { stadt } = await mitArbeit();
    const schon = anfragen(stadt);
    for (const [wer, wo] of [
      [stadt.ada, stadt.wohnen],
      [stadt.ines, stadt.steuerung],
    ] as const) {
      await wer.types(wo, '/komm-in bericht');
      expect(wer.reads(wo).at(-1)?.text).toContain('bereitet das Integrationsbüro vor');
    }
    expect(anfragen(stadt)).toEqual(schon);
  });
});

describe('sending it', () => {
  it('says to whom it goes, and sends it to the channel with a message for each field and the documents', async () => {
    const { stadt } = await mitArbeit();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.settle();
    await stadt.mila.presses('An die Steuerungsgruppe senden …', imBuero(stadt));
    expect(antwort(stadt, 'mila')?.text.split('\n')).toEqual([
      'Der Bericht geht in den Kanal #steuerungsgruppe.',
      '1 Mitglied hat kein Konto. Für dieses Mitglied bekommt das Büro den Bericht als Dokument.',
      'Möchten Sie ihn jetzt senden? Danach lässt er sich nicht mehr ändern.',
    ]);
    await stadt.mila.presses('Jetzt senden', imBuero(stadt));
    await stadt.settle();
    const { wurzel, thread, feld } = bericht(stadt);
    expect(wurzel).toMatchObject({
      notification:
        'Bericht an die Steuerungsgruppe vom 12.10.2026: 0 von 1 Ziel im Plan; 1 Ziel braucht Unterstützung.',
      buttons: ['Bericht lesen', 'Frühere Berichte'],
      mentions: [],
    });
    expect(thread.flatMap(({ files }) => files.map(({ name }) => name)).sort()).toEqual([
      'Bericht-Steuerungsgruppe-2026-10-12.docx',
      'Bericht-Steuerungsgruppe-2026-10-12.pdf',
    ]);
    expect(feld('Wohnen')?.buttons).toEqual(['Hinweis geben …']);
    expect(feld('In diesen')).toMatchObject({
      text: [
        'In diesen Handlungsfeldern ist zurzeit kein Jahresziel in Arbeit:',
        ...['• Sprachförderung', '• Kultureller Austausch', '• Ehrenamt und Migration'],
        '• Schulische und berufliche Bildung',
      ].join('\n'),
      buttons: [
        ...[
          'Hinweis an Sprachförderung …',
          'Hinweis an Kultureller Austausch …',
          'Hinweis an Ehrenamt und Migration …',
        ],
        'Hinweis an Schulische und berufliche Bildung …',
      ],
    });
    expect(thread).toHaveLength(4);
    expect(anfragen(stadt)).toMatchObject([
      {
        text: 'Bericht an die Steuerungsgruppe\nDer Bericht ist gesendet, am 12.10.2026 von Mila Vorschlag.',
        buttons: ['Bericht lesen'],
      },
    ]);
  });

  it('sends what was looked at, and shows it again where something has changed since', async () => {
    const { stadt, id } = await mitArbeit();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.jo.presses(senden, imBuero(stadt));
    await meldet(stadt, id, '2026-10-12', { stand: 'im_plan' });
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    await stadt.settle();
    expect(bericht(stadt).wurzeln).toEqual([]);
    expect(antwort(stadt)?.text).toContain('hat sich etwas geändert. Er ist noch nicht gesendet.');
    expect(antwort(stadt)?.text).toContain('1 von 1 Ziel im Plan.');
    await stadt.jo.presses(senden, imBuero(stadt));
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    await stadt.settle();
    expect(bericht(stadt).wurzeln).toHaveLength(1);
  });

  it('happens once, however many press', async () => {
    const { stadt } = await mitArbeit();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.mila.types(stadt.buero, '/komm-in bericht');
    await stadt.jo.presses(senden, imBuero(stadt));
    await stadt.mila.presses(senden, imBuero(stadt));
    await stadt.jo.presses('Jetzt senden', imBuero(stadt));
    await stadt.mila.presses('Jetzt senden', imBuero(stadt));
    await stadt.settle();
    expect(antwort(stadt, 'mila')).toMatchObject({
      text: 'Dieser Bericht ist schon gesendet. Sie können ihn lesen.',
      buttons: ['Bericht lesen'],
    });
    expect(bericht(stadt).wurzeln).toHaveLength(1);
    expect(anfragen(stadt)).toHaveLength(1);
  });

  it('keeps what it said, whatever happens later', async () => {
    const { stadt, id } = await mitArbeit();
    await sendet(stadt);
    await meldet(stadt, id, '2026-10-12', { stand: 'im_plan' });
    await zaehlt(stadt, id, '2026-10-12', 20);
    await stadt.restart();
    await stadt.ines.presses('Bericht lesen', { conversation: stadt.steuerung });
    expect(antwort(stadt, 'ines', stadt.steuerung)?.text).toContain('1 Ziel braucht Unterstützung');
    await stadt.ines.presses('Als PDF', { conversation: stadt.steuerung });
    await stadt.settle();
    const pdf = await stadt.ines.downloads('Bericht-Steuerungsgruppe-2026-10-12.pdf', 'direct');
    expect(JSON.stringify(await openPdf(pdf))).toContain('12 Familien, 09.10.2026');
  });

  it('gives a draft as a document to whoever asks for it, and to nobody else', async () => {
    const { stadt } = await mitArbeit();
    await stadt.jo.types(stadt.buero, '/komm-in bericht');
    await stadt.jo.presses('Als Word', imBuero(stadt));
    await stadt.settle();
    const dateien = (wer: Musterstadt['jo']) => wer.readsDirect().flatMap(({ files }) => files.map(({ name }) => name));
    expect(dateien(stadt.jo)).toEqual(['Bericht-Steuerungsgruppe-Entwurf-2026-10-12.docx']);
    expect(dateien(stadt.mila)).toEqual([]);
    expect(bericht(stadt).wurzeln).toEqual([]);
  });
});

it('tells the Büro of a city without a Steuerungsgruppe where to set it up', async () => {
  const { stadt } = await mitArbeit();
  await handelt(stadt, 'jo', '2026-10-12', (ctx) =>
    ctx.tx.run("update gremium set geschlossen = '2026-10-12' where art = 'steuerungsgruppe'"),
  );
  await stadt.jo.types(stadt.buero, '/komm-in bericht');
  expect(antwort(stadt)).toMatchObject({
    text: 'Diese Stadt hat noch keine Steuerungsgruppe. Sie können sie mit /komm-in einrichten anlegen.',
    buttons: ['KOMM-IN einrichten'],
  });
  await stadt.jo.presses('KOMM-IN einrichten', imBuero(stadt));
  expect(antwort(stadt)?.text).not.toContain('noch keine Steuerungsgruppe');
});
