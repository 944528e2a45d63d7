import { describe, expect, it } from 'vitest';
import { personOfAccount, setVisible } from '../../../src/core/directory.ts';
import { type Musterstadt, musterstadt, ohneTandem } from '../musterstadt.ts';
import { mitTandem, start } from './gespraech.ts';

/** Somebody lets others see what they fill in. */
function zeigt(stadt: Musterstadt, account: string, organisation: string, contact: string | null): void {
  stadt.workspace.tx((tx) => {
    const person = personOfAccount(tx, account);
    if (person === null) throw new Error(`nobody has the account ${account}`);
    setVisible(tx, person, { organisation, contact, showsOrganisation: true, showsContact: contact !== null });
  });
}

describe('/komm-in wer', () => {
  it('says to everybody who leads which field, and offers to write to them', async () => {
    const stadt = await musterstadt(start);
    await stadt.luca.types(stadt.wohnen, '/komm-in wer');
    expect(stadt.luca.reads(stadt.wohnen).at(-1)).toMatchObject({
      onlyYou: true,
      text: [
        'Wer welches Handlungsfeld leitet',
        'Sprachförderung · Ayla Modell (Verwaltung), Pia Skizze (Freier Träger)',
        'Kultureller Austausch · Noah Sample (Verwaltung), Leyla Figur (Freier Träger)',
        'Ehrenamt und Migration · Tom Aufriss (Verwaltung), Olena Exempel (Freier Träger)',
        'Wohnen · Ada Muster (Verwaltung), Eren Probe (Freier Träger), Sana Entwurf (Begleitung)',
        'Schulische und berufliche Bildung · Kim Bildlich (Verwaltung), Yusuf Mustermann (Freier Träger)',
        'Integrationsbüro · Leitung: Jo Beispiel',
        'Organisation und Kontakt stehen hier, wenn die Person zugestimmt hat.',
      ].join('\n'),
      buttons: [
        'Nachricht an Tandem Sprachförderung …',
        'Nachricht an Tandem Kultureller Austausch …',
        'Nachricht an Tandem Ehrenamt und Migration …',
        'Nachricht an Tandem Wohnen …',
        'Nachricht an Tandem Schulische und berufliche Bildung …',
        'Nachricht an das Büro …',
      ],
    });
  });

  it('shows organisation and contact of those who agreed', async () => {
    const stadt = await musterstadt(start);
    zeigt(stadt, 'U0ADAMUST', 'Wohnungsamt', 'Tel. 05251 1234');
    zeigt(stadt, 'U0ERENPRO', 'Nachbarschaftsverein', null);
    await stadt.luca.types(stadt.wohnen, '/komm-in wer');
    expect(stadt.luca.reads(stadt.wohnen).at(-1)?.text).toContain(
      'Wohnen · Ada Muster (Wohnungsamt, Tel. 05251 1234), Eren Probe (Nachbarschaftsverein), Sana Entwurf (Begleitung)',
    );
  });

  it('says where nobody leads, and lets the Büro change it', async () => {
    const stadt = await musterstadt(start, { datei: ohneTandem });
    await stadt.mila.types(stadt.buero, '/komm-in wer');
    const liste = stadt.mila.reads(stadt.buero).at(-1);
    expect(liste?.text).toContain('Wohnen · zurzeit nicht besetzt');
    expect(liste?.buttons.slice(0, 2)).toEqual(['Nachricht an Tandem Sprachförderung …', 'Tandem ändern …']);
    await stadt.mila.presses('Tandem ändern …', { conversation: stadt.buero });
    expect(stadt.mila.reads(stadt.buero).at(-1)?.text).toContain('Tandem Sprachförderung\nZurzeit fehlt');
  });

  it('is offered by the help', async () => {
    const stadt = await musterstadt(start);
    await stadt.luca.types(stadt.wohnen, '/komm-in hilfe');
    expect(stadt.luca.reads(stadt.wohnen).at(-1)?.text).toContain('wer welches Handlungsfeld leitet');
  });

  it('is refused to another organisation that takes no part', async () => {
    const stadt = await musterstadt(start);
    const nina = { account: 'U0NINA', name: 'Nina Muster', foreign: true };
    stadt.chat.arrives({ admin: false, guest: false, deactivated: false, bot: false, ...nina });
    const person = stadt.chat.person(nina.account);
    await person.types(stadt.wohnen, '/komm-in wer');
    expect(person.reads(stadt.wohnen).at(-1)?.text).toContain('Das ist für alle, die in diesem Chat mitmachen.');
  });

  it('says in the table of the Büro where nobody supports a Tandem', async () => {
    const stadt = await musterstadt(start);
    await stadt.jo.opensHome();
    await stadt.settle();
    expect(stadt.jo.home()?.text).toContain('Ayla Modell, Pia Skizze, keine Begleitung');
    expect(stadt.jo.home()?.text).not.toContain('Sana Entwurf, keine Begleitung');
  });

  it('stands in the table of the Büro, vacancies in words', async () => {
    const datei = mitTandem(() => [
      { konto: 'U0ADAMUST', seite: 'verwaltung' },
      { name: 'Robin Vorlage', seite: 'begleitung' },
    ]);
    const stadt = await musterstadt(start, { datei });
    await stadt.jo.opensHome();
    await stadt.settle();
    expect(stadt.jo.home()?.text).toContain('Ada Muster, Robin Vorlage (ohne Konto), Freier Träger fehlt');
  });
});
