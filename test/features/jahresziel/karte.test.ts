import { describe, expect, it } from 'vitest';
import { day } from '../../../src/core/calendar.ts';
import { aendereGremium, gremien, gremiumGeaendert, setzeKonferenz } from '../../../src/features/stadt/index.ts';
import { aendert, alsMassnahme, handelt, inWohnen, karte, karten, mitZiel, personVon, titel } from './im-leben.ts';

describe('the card of a goal', () => {
  it('stands once in the channel from the first draft on, with the Wirkung first', async () => {
    const { stadt } = await mitZiel();
    expect(karten(stadt)).toHaveLength(1);
    expect(karte(stadt)).toEqual([
      titel,
      'Entwurf · Jahresziel für die Jahreskonferenz 2027',
      'Wirkung: Neue Familien haben Kontakt',
      'Familien mit Kontakt 0 von 20 Familien (noch nicht gezählt)',
      'Überprüft von: VHS',
    ]);
    expect(karten(stadt)[0]?.buttons).toEqual(['Ergänzung vorschlagen …', 'Unterstützung anbieten', 'Mehr …']);
  });

  it('asks how it goes and for numbers only once it is agreed', async () => {
    const { stadt } = await mitZiel({ bis: 'vereinbart' });
    const alle = ['Rückmeldung geben', 'Zahl eintragen', 'Unterstützung anbieten', 'Mehr …'];
    expect(karten(stadt)[0]?.buttons).toEqual(alle);
  });

  it('names no number where one shall fall, and no bar for a sign', async () => {
    const { stadt } = await mitZiel({
      indikatoren: [
        { name: 'Beschwerden', startwert: 20, zielwert: 5 },
        { art: 'zeichen', name: 'Man grüßt sich' },
      ],
    });
    expect(karte(stadt)).toContain('Beschwerden 20 (noch nicht gezählt), Ziel: 5');
    expect(karte(stadt)).toContain('Man grüßt sich noch nicht nachgesehen');
  });

  it('shows the next Maßnahme without a person, and none that is late', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
    await handelt(stadt, 'ada', '2026-09-28', (ctx) => {
      alsMassnahme(ctx, id, 'Raum suchen', '2026-10-01');
      alsMassnahme(ctx, id, 'Fest feiern', '2026-11-01');
    });
    expect(karte(stadt)).toContain('Als Nächstes: Raum suchen, bis 01.10.2026');
    await stadt.goTo('2026-10-02 09:00');
    expect(karte(stadt)).toContain('Als Nächstes: Fest feiern, bis 01.11.2026');
    expect(karte(stadt).join()).not.toContain('Ada Muster');
  });

  it('leaves out the person who checks as soon as it takes longer', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
    await aendert(stadt, id, { prueftPerson: personVon(stadt, 'luca'), prueftName: null });
    expect(karte(stadt).join()).toContain('Überprüft von: Luca');
    await stadt.mara.presses('Rückmeldung geben', inWohnen(stadt));
    await stadt.mara.submits({ stand: 'laenger' });
    await stadt.mara.submits({ hilfe: 'Ein Raum' });
    await stadt.settle();
    expect(karte(stadt)[1]).toContain('in Arbeit · Dauert länger');
    expect(karte(stadt).join()).not.toContain('Luca');
    expect(karte(stadt).join()).not.toContain('Ein Raum');
  });

  it('names the person who checks no longer once the conference is over and the goal still at work', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit', jahr: 2026 });
    await handelt(stadt, 'jo', '2026-09-28', (ctx) => setzeKonferenz(ctx, day('2026-09-30')));
    await aendert(stadt, id, { prueftPerson: personVon(stadt, 'luca'), prueftName: null });
    await stadt.goTo('2026-09-30 09:00');
    expect(karte(stadt).join()).toContain('Überprüft von: Luca');
    await stadt.goTo('2026-10-01 09:00');
    expect(karte(stadt)[1]).toContain('in Arbeit');
    expect(karte(stadt).join()).not.toContain('Luca');
  });

  it('moves along with its field, and can only be read once that is closed', async () => {
    const { stadt } = await mitZiel({ bis: 'in_arbeit' });
    await handelt(stadt, 'jo', '2026-09-28', (ctx) => {
      const [wohnen, sprache] = ['WOH', 'SPR'].map((kurz) => gremien(ctx.tx).find(({ kuerzel }) => kuerzel === kurz));
      if (wohnen === undefined || sprache === undefined) throw new Error('no fields');
      aendereGremium(ctx.tx, sprache.id, { kanalId: null });
      aendereGremium(ctx.tx, wohnen.id, { kanalId: sprache.kanalId });
      gremiumGeaendert(ctx, wohnen.id);
      aendereGremium(ctx.tx, wohnen.id, { geschlossen: day('2026-09-28') });
      gremiumGeaendert(ctx, wohnen.id);
    });
    expect(karten(stadt)).toEqual([]);
    expect(karten(stadt, stadt.sprache)).toMatchObject([{ buttons: ['Mehr …'] }]);
  });
});
