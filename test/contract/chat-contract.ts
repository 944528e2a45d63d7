/** What any adapter of the chat port must do, in the words of the people who use it. */
import { describe } from 'vitest';
import { describeAnswering } from './contract-answering.ts';
import { describeChannels } from './contract-channels.ts';
import { describeFiles } from './contract-files.ts';
import { describeGivenFiles } from './contract-given-files.ts';
import { describeKnowing } from './contract-knowing.ts';
import { describeSending } from './contract-sending.ts';
import type { Build } from './world.ts';

export function describeChatContract(name: string, build: Build): void {
  describe(`${name}: sending`, () => describeSending(build));
  describe(`${name}: files`, () => describeFiles(build));
  describe(`${name}: given files`, () => describeGivenFiles(build));
  describe(`${name}: channels`, () => describeChannels(build));
  describe(`${name}: answering`, () => describeAnswering(build));
  describe(`${name}: knowing`, () => describeKnowing(build));
}
