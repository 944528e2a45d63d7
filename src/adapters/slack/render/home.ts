import type { types } from '@slack/bolt';
import type { HomeDocument } from '../../../chat/home.ts';
import type { Shown } from '../../../chat/message.ts';
import { atMost } from '../limits.ts';
import { blocksOf } from './message.ts';

/** https://docs.slack.dev/surfaces/app-home */
const blocksMax = 100;

export function renderHome(home: HomeDocument<Shown>): types.HomeView {
  const blocks = blocksOf(home.parts);
  atMost(blocksMax, 'Blocks of Home', blocks);
  return { type: 'home', blocks };
}
