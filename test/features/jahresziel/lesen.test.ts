import { describe, expect, it } from 'vitest';
import { aendert, drueckt, mitZiel, personVon } from './im-leben.ts';

const lesende = ['mehr', 'raster', 'werte', 'diagramm', 'export'] as const;
const abgelehnt = 'An einem Jahresziel arbeiten alle, die in seinem Handlungsfeld mitmachen.';

describe('a goal is read', () => {
  it('by whoever checks it or is federführend, be it outside its channel, as long as they are it', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
    const antworten = () => Promise.all(lesende.map((tat) => drueckt(stadt, 'pia', `jahresziel.${tat}`, id)));
    for (const vorher of await antworten()) expect(vorher).toContain(abgelehnt);
    for (const rolle of ['prueftPerson', 'federPerson'] as const) {
      await aendert(stadt, id, { prueftPerson: null, federPerson: null, [rolle]: personVon(stadt, 'pia') });
      for (const jetzt of await antworten()) expect(jetzt).not.toContain(abgelehnt);
      const schreibend = await drueckt(stadt, 'pia', 'jahresziel.titel', id);
      expect(schreibend).toContain('Das Raster füllen das Tandem');
      expect(await drueckt(stadt, 'pia', 'jahresziel.raster', id)).not.toContain('Titel ändern');
    }
    await aendert(stadt, id, { prueftPerson: null, federPerson: null });
    for (const nachher of await antworten()) expect(nachher).toContain(abgelehnt);
  });

  it('and no other goal, nor with an account that is deactivated', async () => {
    const { stadt, id } = await mitZiel({ bis: 'in_arbeit' });
    await aendert(stadt, id, { prueftPerson: personVon(stadt, 'pia') });
    await stadt.ada.types(stadt.wohnen, '/jahresziel');
    await stadt.ada.presses('Neues Jahresziel', { conversation: stadt.wohnen });
    await stadt.ada.submits({ titel: 'Ein anderes' });
    const anderes = stadt.workspace.tx(
      (tx) => tx.all<{ id: string }>("select id from jahresziel where titel = 'Ein anderes'")[0]?.id ?? '',
    );
    expect(await drueckt(stadt, 'pia', 'jahresziel.mehr', anderes)).toContain(abgelehnt);
    expect(await drueckt(stadt, 'pia', 'jahresziel.raster', anderes)).toContain(abgelehnt);
    stadt.chat.deactivate(stadt.pia.account);
    expect(await drueckt(stadt, 'pia', 'jahresziel.mehr', id)).toContain(abgelehnt);
  });
});
