/** Who may: everybody, about what is their own. */
import { privateMessage } from '../../core/notice.ts';
import { nurMitwirkende } from './texts.ts';

export const eigene = {
  recht: 'erinnerung.eigene' as const,
  subjekt: () => null,
  abgelehnt: () => privateMessage(nurMitwirkende),
};
