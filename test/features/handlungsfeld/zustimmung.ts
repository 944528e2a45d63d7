import { personById, personOfAccount, setVisible } from '../../../src/core/directory.ts';
import type { FakePerson } from '../../contract/fake-person.ts';
import type { Musterstadt } from '../musterstadt.ts';

/** They let everybody see their organisation. */
export async function zeigenOrganisation(stadt: Musterstadt, ...persons: readonly FakePerson[]): Promise<void> {
  stadt.workspace.tx((tx) => {
    for (const { account } of persons) {
      const id = personOfAccount(tx, account);
      const known = id === null ? null : personById(tx, id);
      if (known === null) throw new Error(`nobody has the account ${account}`);
      const { organisation, contact, showsContact } = known;
      setVisible(tx, known.id, { organisation, contact, showsContact, showsOrganisation: true });
    }
  });
  // Whatever is heard from the platform, the bot looks at everything anew.
  stadt.chat.notice({ kind: 'renamed', conversation: stadt.wohnen, name: 'hf-4-wohnen' });
  await stadt.settle();
}
